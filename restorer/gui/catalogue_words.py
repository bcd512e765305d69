"""What the catalogue says of its models, in the language of the window."""

from PySide6.QtCore import QCoreApplication

from restorer.catalogue import Model
from restorer.gui.sentences import translated


def good_for(model: Model) -> str:
    """What a model is good for; in its own words where the program does not know it."""
    sentences = {
        "natural": QCoreApplication.translate(
            "Catalogue",
            "Everyday photographs: people, streets, gardens and landscapes, in calm, believable "
            "colour.",
        ),
        "artistic": QCoreApplication.translate(
            "Catalogue",
            "Vivid colour and much detail in varied scenes; may need another render factor here "
            "and there.",
        ),
        "stable": QCoreApplication.translate(
            "Catalogue",
            "Portraits and landscapes: fewer odd patches and grey limbs than Artistic, quieter "
            "colour.",
        ),
        "video": QCoreApplication.translate(
            "Catalogue", "Film: the calmest of the three from frame to frame, with little flicker."
        ),
    }
    return sentences.get(model.name) or translated(model.good_for)


def training(model: Model) -> str:
    """How a model was trained; in its own words where the program does not know it."""
    sentences = {
        "natural": QCoreApplication.translate(
            "Catalogue",
            "A U-Net on a MobileNetV2 that predicts Lab chroma: 7,000 steps on a distance in Lab, "
            "14,650 on a power of CIEDE2000, the last ones on missing colourfulness too; "
            "33,689 photographs made grey.",
        ),
        "artistic": QCoreApplication.translate(
            "Catalogue",
            "DeOldify's NoGAN training of a deep U-Net on a ResNet-34: five rounds, 32 % of "
            "ImageNet.",
        ),
        "stable": QCoreApplication.translate(
            "Catalogue",
            "DeOldify's NoGAN training of a wide U-Net on a ResNet-101: three rounds, 7 % of "
            "ImageNet.",
        ),
        "video": QCoreApplication.translate(
            "Catalogue",
            "DeOldify's NoGAN training of the wide U-Net for film: one short round, 2.2 % of "
            "ImageNet.",
        ),
    }
    return sentences.get(model.name) or translated(model.training)
