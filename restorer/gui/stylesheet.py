"""The style of every control, as a template over `theme.Tones`."""

from string import Template

STYLE = Template("""
* { outline: none; }
QMainWindow, QDialog { background: $window; }
QToolTip {
    background: $raised; color: $text; border: 1px solid $line; padding: 5px 8px;
}
QLabel { color: $text; background: transparent; }
QLabel[role="dim"] { color: $dim; }
QLabel[role="good"] { color: $success; }
#bar { background: $surface; border-bottom: 1px solid $line; }
QFrame[role="card"] { background: $surface; border: 1px solid $line; border-radius: 8px; }
QScrollArea, #cards { background: transparent; }
#qt_msgbox_label { font-weight: 600; padding: 12px 16px 0 0; }
#qt_msgbox_informativelabel { padding: 4px 16px 12px 0; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QMessageBox QPushButton { margin: 0 2px 8px 0; }
QLabel[role="keys"] { background: $raised; border: 1px solid $line; border-radius: 4px;
    padding: 2px 7px; color: $text; }
QLabel:disabled { color: $faint; }

QMenuBar { background: $surface; color: $text; padding: 2px 6px; }
QMenuBar::item { padding: 5px 10px; border-radius: 4px; background: transparent; }
QMenuBar::item:selected, QMenuBar::item:pressed { background: $raised; }
QMenu { background: $raised; color: $text; border: 1px solid $line; padding: 5px; }
QMenu::item { padding: 6px 28px 6px 14px; border-radius: 4px; }
QMenu::item:selected { background: $accent; color: $on_accent; }
QMenu::item:disabled { color: $faint; background: transparent; }
QMenu::separator { height: 1px; background: $pressed; margin: 5px 8px; }

#header, #panel, #strip, QStatusBar { background: $surface; }
#header { border-bottom: 1px solid $line; }
#panel { border-left: 1px solid $line; }
#strip { border: none; border-top: 1px solid $line; }
QStatusBar { border-top: 1px solid $line; color: $dim; }
QStatusBar::item { border: none; }
QStatusBar QLabel { color: $dim; padding: 0 4px; }

QPushButton, QToolButton {
    background: $raised; color: $text; border: 1px solid $line; border-radius: 6px;
    padding: 6px 12px; min-height: 18px;
}
QPushButton:hover, QToolButton:hover { background: $pressed; border-color: $pressed; }
QPushButton:pressed, QToolButton:pressed { background: $line; }
QPushButton:focus, QToolButton:focus { border: 1px solid $accent; }
QPushButton:disabled, QToolButton:disabled { color: $faint; background: transparent;
    border-color: $line; }
QPushButton[role="primary"] {
    background: $accent; color: $on_accent; border-color: $accent; font-weight: 600;
}
QPushButton[role="primary"]:hover { background: $accent_hover; border-color: $accent_hover; }
QPushButton[role="primary"]:focus { border: 2px solid $text; padding: 5px 11px; }
QPushButton[role="primary"]:disabled { background: transparent; color: $faint;
    border-color: $line; }
QPushButton[role="quiet"], QToolButton[role="quiet"] {
    background: transparent; border-color: transparent;
}
QPushButton[role="quiet"]:hover, QToolButton[role="quiet"]:hover { background: $raised; }
QToolButton[role="quiet"]:checked { background: $pressed; }
QPushButton[role="quiet"]:focus, QToolButton[role="quiet"]:focus { border-color: $accent; }
QPushButton[role="quiet"]:disabled, QToolButton[role="quiet"]:disabled {
    border-color: transparent;
}
#places { background: $canvas; border: 1px solid $line; border-radius: 8px; }
QToolButton[role="place"], QToolButton[role="tab"] { background: transparent;
    border: 1px solid transparent; border-radius: 6px; padding: 4px 6px 4px 12px;
    min-height: 18px; color: $dim; }
QToolButton[role="tab"] { padding: 4px 12px; }
QToolButton[role="place"]:hover, QToolButton[role="tab"]:hover { color: $text; }
QToolButton[role="place"]:checked, QToolButton[role="tab"]:checked { background: $raised;
    border-color: $line; color: $text; }
QToolButton[role="place"]:focus, QToolButton[role="tab"]:focus { border-color: $accent; }
QPushButton[role="field"] { text-align: left; padding: 6px 10px; }
QPushButton[role="status"] { background: transparent; border-color: transparent; color: $dim;
    padding: 2px 8px; min-height: 16px; border-radius: 4px; }
QPushButton[role="status"]:hover { background: $raised; color: $text; }
QPushButton[role="status"]:focus { border-color: $accent; }
QToolButton[role="quiet"] { padding: 4px 3px; min-height: 0; }

QFileDialog { backward-icon: url("$back"); forward-icon: url("$forward");
    filedialog-parent-directory-icon: url("$up"); }
QFileDialog QToolButton { padding: 4px; min-height: 0; }
QFileDialog QListView, QFileDialog QTreeView { background: $raised; border: 1px solid $line;
    border-radius: 6px; }
QFileDialog QListView:focus, QFileDialog QTreeView:focus { border-color: $accent; }

QPushButton[role="sample"] { background: transparent; border: 2px solid transparent;
    border-radius: 8px; padding: 4px; }
QPushButton[role="sample"]:hover { background: $raised; }
QPushButton[role="sample"]:focus { border-color: $accent; }

QPushButton[role="link"] { background: transparent; border-color: transparent;
    text-align: left; padding: 4px 8px; }
QPushButton[role="link"]:hover { background: $raised; }
QPushButton[role="link"]:focus { border-color: $accent; }

QComboBox {
    background: $raised; color: $text; border: 1px solid $line; border-radius: 6px;
    padding: 6px 10px; min-height: 18px; combobox-popup: 0;
}
QComboBox:hover { background: $pressed; }
QComboBox:focus { border-color: $accent; }
QComboBox:disabled { color: $faint; }
QComboBox::drop-down { border: none; width: 26px; }
QComboBox::down-arrow { image: url("$arrow"); width: 12px; height: 12px; }
QComboBox QAbstractItemView {
    background: $raised; color: $text; border: 1px solid $line; border-radius: 0; padding: 4px;
    min-width: 256px; selection-background-color: $accent; selection-color: $on_accent;
}
QComboBox QAbstractItemView::item { padding: 6px 10px; border-radius: 4px; }
QComboBox QAbstractItemView::item:disabled { color: $faint; }
QComboBox QAbstractItemView::item:selected { background: $accent; color: $on_accent; }

QLineEdit {
    background: $raised; color: $text; border: 1px solid $line; border-radius: 6px;
    padding: 6px 8px; min-height: 18px; selection-background-color: $accent;
    selection-color: $on_accent; placeholder-text-color: $dim;
}
QLineEdit:focus { border-color: $accent; }
QLineEdit:disabled { color: $faint; background: transparent; }
QLineEdit[wrong="true"] { border-color: $error; }
QLabel[role="wrong"] { color: $error; }

QListWidget, QTableView {
    background: $surface; color: $text; border: 1px solid $line; border-radius: 6px;
    selection-background-color: $pressed; selection-color: $text;
}
QListWidget:focus, QTableView:focus { border-color: $accent; }
QListWidget::item { padding: 3px 4px; border-radius: 4px; }
QListWidget::item:selected { background: $pressed; color: $text; }
QTableView { border: 1px solid $surface; border-radius: 0; border-top-color: $line;
    gridline-color: $line; }
QTableView:focus { border-color: $accent; }
QTableView::item { padding: 0 6px; border-bottom: 1px solid $line; }
QTableView::item:selected { background: $pressed; color: $text; }
QTableView::item:focus { border-bottom: 1px solid $accent; }
QHeaderView { background: $surface; }
QHeaderView::section {
    background: $surface; color: $dim; border: none; border-bottom: 1px solid $line;
    padding: 6px 9px; text-align: left;
}
QTableCornerButton::section { background: $surface; border: none; }

QCheckBox { color: $text; spacing: 8px; padding: 3px 4px; border: 1px solid transparent;
    border-radius: 4px; }
QCheckBox::indicator { width: 14px; height: 14px; border: 1px solid $edge; border-radius: 4px;
    background: $raised; }
QCheckBox::indicator:checked { background: $accent; border-color: $accent;
    image: url("$check"); }
QCheckBox:focus { border-color: $accent; }

QPlainTextEdit { background: $canvas; color: $text; border: 1px solid $line; border-radius: 6px;
    padding: 6px; }
QPlainTextEdit:focus { border-color: $accent; }
#offer QPlainTextEdit { background: transparent; padding: 0; }
#offer QPlainTextEdit:!focus { border-color: transparent; }

QSlider { min-height: 24px; }
QSlider::groove:horizontal { height: 4px; background: $pressed; border-radius: 2px; }
QSlider::sub-page:horizontal { background: $accent; border-radius: 2px; }
QSlider[mirrored="true"]::sub-page:horizontal { background: $pressed; }
QSlider[mirrored="true"]::add-page:horizontal { background: $accent; border-radius: 2px; }
QSlider::sub-page:horizontal:disabled, QSlider::add-page:horizontal:disabled {
    background: $pressed; }
QSlider::handle:horizontal {
    width: 14px; height: 14px; margin: -6px 0; border-radius: 8px;
    background: $text; border: 1px solid $surface;
}
QSlider::handle:horizontal:focus { border: 3px solid $accent; margin: -8px 0;
    border-radius: 10px; }
QSlider::handle:horizontal:disabled { background: $faint; }

QProgressBar { background: $pressed; border: none; border-radius: 2px; max-height: 4px; }
QProgressBar::chunk { background: $accent; border-radius: 2px; }

#offer { background: $surface; border-bottom: 1px solid $line; }
#drop { background: transparent; border: 3px solid $accent; }
#message { background: $raised; border: 1px solid $line; border-radius: 8px; }
#message[kind="error"] { border-color: $error; }
#message[kind="success"] { border-color: $success; }

QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar::handle { background: $edge; border-radius: 3px; min-width: 30px; min-height: 30px;
    margin: 2px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QAbstractScrollArea::corner { background: transparent; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
""")
