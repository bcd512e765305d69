<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>About</name>
    <message>
        <source>About restorer</source>
        <translation>Über restorer</translation>
    </message>
    <message>
        <source>Gives black-and-white photographs their colours.</source>
        <translation>Gibt Schwarz-Weiß-Fotos ihre Farben.</translation>
    </message>
    <message>
        <source>Free software under the MIT licence.</source>
        <translation>Freie Software unter der MIT-Lizenz.</translation>
    </message>
    <message>
        <source>Photos never leave this computer. The network is used only when you press Download in the models dialog.</source>
        <translation>Fotos verlassen diesen Computer nie. Das Netz wird nur benutzt, wenn im Fenster „Modelle“ auf „Herunterladen“ geklickt wird.</translation>
    </message>
    <message>
        <source>Model {title}</source>
        <translation>Modell {title}</translation>
    </message>
    <message>
        <source>Stands on</source>
        <translation>Beruht auf</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Log…</source>
        <translation>Protokoll…</translation>
    </message>
    <message>
        <source>About restorer</source>
        <translation>Über restorer</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Öffnen…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter…</translation>
    </message>
    <message>
        <source>Save all</source>
        <translation>Alle speichern</translation>
    </message>
    <message>
        <source>Save every coloured photo beside its original</source>
        <translation>Jedes kolorierte Foto neben seinem Original speichern</translation>
    </message>
    <message>
        <source>Export choices…</source>
        <translation>Exportoptionen…</translation>
    </message>
    <message>
        <source>Models…</source>
        <translation>Modelle…</translation>
    </message>
    <message>
        <source>Close this photo</source>
        <translation>Dieses Foto schließen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Save beside the original, under a new name</source>
        <translation>Neben dem Original unter neuem Namen speichern</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Copy settings</source>
        <translation>Einstellungen kopieren</translation>
    </message>
    <message>
        <source>Paste settings</source>
        <translation>Einstellungen einfügen</translation>
    </message>
    <message>
        <source>Reset settings</source>
        <translation>Einstellungen zurücksetzen</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>Voreinstellungen…</translation>
    </message>
    <message>
        <source>Contact sheet…</source>
        <translation>Kontaktbogen…</translation>
    </message>
    <message>
        <source>See the photo in many looks and choose one</source>
        <translation>Das Foto in vielen Varianten sehen und eine wählen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Paste a picture</source>
        <translation>Bild einfügen</translation>
    </message>
    <message>
        <source>Copy the coloured photo</source>
        <translation>Koloriertes Foto kopieren</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Einpassen</translation>
    </message>
    <message>
        <source>100 %</source>
        <translation>100&#xa0;%</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Next photo</source>
        <translation>Nächstes Foto</translation>
    </message>
    <message>
        <source>Previous photo</source>
        <translation>Voriges Foto</translation>
    </message>
    <message>
        <source>Show the whole photo</source>
        <translation>Das ganze Foto zeigen</translation>
    </message>
    <message>
        <source>One pixel of the photo on one of the screen</source>
        <translation>Ein Pixel des Fotos auf einem Pixel des Bildschirms</translation>
    </message>
    <message>
        <source>Divider</source>
        <translation>Trennlinie</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Nebeneinander</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Differenz</translation>
    </message>
    <message>
        <source>Undo: {what}</source>
        <translation>Rückgängig: {what}</translation>
    </message>
    <message>
        <source>Redo: {what}</source>
        <translation>Wiederholen: {what}</translation>
    </message>
</context>
<context>
    <name>Adjustment</name>
    <message>
        <source>Back to the default</source>
        <translation>Zurück zum Standardwert</translation>
    </message>
    <message>
        <source>Reset {name}</source>
        <translation>{name} zurücksetzen</translation>
    </message>
</context>
<context>
    <name>Ahead</name>
    <message>
        <source>frame {number}</source>
        <translation>Bild {number}</translation>
    </message>
</context>
<context>
    <name>Background</name>
    <message>
        <source>Something went wrong inside restorer; the log says more.</source>
        <translation>In restorer ist etwas schiefgegangen; mehr steht im Protokoll.</translation>
    </message>
</context>
<context>
    <name>BatchForm</name>
    <message>
        <source>Also the folders within the folders</source>
        <translation>Auch Unterordner</translation>
    </message>
    <message>
        <source>Go on watching: take new photos as they come</source>
        <translation>Weiter überwachen: neue Fotos aufnehmen</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Into a folder of their own</source>
        <translation>In einen eigenen Ordner</translation>
    </message>
    <message>
        <source>Beside the originals</source>
        <translation>Neben die Originale</translation>
    </message>
    <message>
        <source>Folder for the results</source>
        <translation>Ordner für die Ergebnisse</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>May hold {name}, {ext}, {folder}, {number}, {model} and {factor}; {number:05} is five digits wide.</source>
        <translation>Kann {name}, {ext}, {folder}, {number}, {model} und {factor} enthalten; {number:05} ist fünf Stellen breit.</translation>
    </message>
    <message>
        <source>Name is taken</source>
        <translation>Falls vorhanden</translation>
    </message>
    <message>
        <source>Leave the photo out</source>
        <translation>Foto auslassen</translation>
    </message>
    <message>
        <source>Add a number</source>
        <translation>Nummer anhängen</translation>
    </message>
    <message>
        <source>Count it as failed</source>
        <translation>Als Fehler zählen</translation>
    </message>
    <message>
        <source>Replace the earlier result</source>
        <translation>Früheres Ergebnis ersetzen</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>As the photo that is shown</source>
        <translation>Wie das gezeigte Foto</translation>
    </message>
    <message>
        <source>Take the settings of the photo in the Photo place</source>
        <translation>Die Einstellungen des Fotos im Bereich „Foto“ übernehmen</translation>
    </message>
    <message>
        <source>Back to the default</source>
        <translation>Zurück zum Standardwert</translation>
    </message>
    <message>
        <source>Take back the settings of that photo</source>
        <translation>Die Einstellungen jenes Fotos zurücknehmen</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Ordner wählen…</translation>
    </message>
    <message>
        <source>vividness {value} %</source>
        <translation>Farbkraft {value}&#xa0;%</translation>
    </message>
    <message>
        <source>strength {value} %</source>
        <translation>Stärke {value}&#xa0;%</translation>
    </message>
    <message>
        <source>warmth {value} %</source>
        <translation>Wärme {value}&#xa0;%</translation>
    </message>
    <message>
        <source>a blend with {model}</source>
        <translation>gemischt mit {model}</translation>
    </message>
    <message>
        <source>As in that photo: {parts}</source>
        <translation>Wie in jenem Foto: {parts}</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
</context>
<context>
    <name>BatchPage</name>
    <message>
        <source>A folder with photos</source>
        <translation>Ein Ordner mit Fotos</translation>
    </message>
    <message>
        <source>batch report</source>
        <translation>Stapelbericht</translation>
    </message>
    <message>
        <source>The report is {name} in {folder}</source>
        <translation>Bericht gespeichert als {name} in {folder}</translation>
    </message>
    <message>
        <source>Added to the batch: {count}.</source>
        <translation>Zum Stapel hinzugefügt: {count}.</translation>
    </message>
    <message>
        <source>A batch is not finished. In colour: {done}, still to do: {left}.</source>
        <translation>Ein Stapel ist noch nicht fertig. In Farbe: {done}, noch offen: {left}.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsetzen</translation>
    </message>
</context>
<context>
    <name>BatchStart</name>
    <message>
        <source>A whole archive, in one go</source>
        <translation>Ein ganzes Archiv in einem Durchgang</translation>
    </message>
    <message>
        <source>Drop folders or photos here. You see what will happen before anything is done; originals are never written over, and a batch that was interrupted goes on where it stopped.</source>
        <translation>Ordner oder Fotos hier ablegen. Zuerst ist zu sehen, was geschehen wird; Originale werden nie überschrieben, und ein unterbrochener Stapel geht dort weiter, wo er stehen blieb.</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Ordner wählen…</translation>
    </message>
    <message>
        <source>Choose photos…</source>
        <translation>Fotos wählen…</translation>
    </message>
</context>
<context>
    <name>BatchState</name>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>At work…</source>
        <translation>In Arbeit…</translation>
    </message>
    <message>
        <source>In colour</source>
        <translation>In Farbe</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds}&#xa0;s</translation>
    </message>
</context>
<context>
    <name>BatchTable</name>
    <message>
        <source>Photos of the batch</source>
        <translation>Fotos des Stapels</translation>
    </message>
</context>
<context>
    <name>BlendControl</name>
    <message>
        <source>Mix with</source>
        <translation>Mischen mit</translation>
    </message>
    <message>
        <source>&lt;p&gt;Takes the mean of two models&apos; colours. Where one of them guesses wrongly, the other one softens it: mixtures are often better than either.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Nimmt das Mittel der Farben zweier Modelle. Wo eines falsch rät, mildert das andere: Mischungen sind oft besser als jedes für sich.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Share of the second model</source>
        <translation>Anteil des zweiten Modells</translation>
    </message>
    <message>
        <source> %</source>
        <comment>unit after a number</comment>
        <translation>&#xa0;%</translation>
    </message>
    <message>
        <source>0 is the first model alone, 100 the second. Takes effect at once when both have coloured the photo.</source>
        <translation>0 ist nur das erste Modell, 100 nur das zweite. Wirkt sofort, sobald beide das Foto koloriert haben.</translation>
    </message>
    <message>
        <source>No other model</source>
        <translation>Kein zweites Modell</translation>
    </message>
    <message>
        <source>{model} (not installed)</source>
        <translation>{model} (nicht installiert)</translation>
    </message>
</context>
<context>
    <name>Catalogue</name>
    <message>
        <source>Everyday photographs: people, streets, gardens and landscapes, in calm, believable colour.</source>
        <translation>Alltagsfotos: Menschen, Straßen, Gärten und Landschaften, in ruhigen, glaubhaften Farben.</translation>
    </message>
    <message>
        <source>Vivid colour and much detail in varied scenes; may need another render factor here and there.</source>
        <translation>Kräftige Farben und viele Details in abwechslungsreichen Szenen; braucht hier und da einen anderen Renderfaktor.</translation>
    </message>
    <message>
        <source>Portraits and landscapes: fewer odd patches and grey limbs than Artistic, quieter colour.</source>
        <translation>Porträts und Landschaften: weniger seltsame Flecken und graue Gliedmaßen als Artistic, ruhigere Farben.</translation>
    </message>
    <message>
        <source>Film: the calmest of the three from frame to frame, with little flicker.</source>
        <translation>Film: das ruhigste der drei von Bild zu Bild, mit wenig Flimmern.</translation>
    </message>
    <message>
        <source>A U-Net on a MobileNetV2 that predicts Lab chroma: 7,000 steps on a distance in Lab, 14,650 on a power of CIEDE2000, the last ones on missing colourfulness too; 33,689 photographs made grey.</source>
        <translation>Ein U-Net auf einem MobileNetV2, das Lab-Farbkanäle vorhersagt: 7.000 Schritte mit einem Abstand in Lab, 14.650 mit einer Potenz von CIEDE2000, die letzten auch mit der fehlenden Farbigkeit; 33.689 entfärbte Fotos.</translation>
    </message>
    <message>
        <source>DeOldify&apos;s NoGAN training of a deep U-Net on a ResNet-34: five rounds, 32 % of ImageNet.</source>
        <translation>NoGAN-Training von DeOldify: tiefes U-Net auf einem ResNet-34, fünf Runden, 32&#xa0;% von ImageNet.</translation>
    </message>
    <message>
        <source>DeOldify&apos;s NoGAN training of a wide U-Net on a ResNet-101: three rounds, 7 % of ImageNet.</source>
        <translation>NoGAN-Training von DeOldify: breites U-Net auf einem ResNet-101, drei Runden, 7&#xa0;% von ImageNet.</translation>
    </message>
    <message>
        <source>DeOldify&apos;s NoGAN training of the wide U-Net for film: one short round, 2.2 % of ImageNet.</source>
        <translation>NoGAN-Training von DeOldify: das breite U-Net für Film, eine kurze Runde, 2,2&#xa0;% von ImageNet.</translation>
    </message>
</context>
<context>
    <name>Cell</name>
    <message>
        <source>In use now</source>
        <translation>Jetzt in Gebrauch</translation>
    </message>
    <message>
        <source>Colouring…</source>
        <translation>Wird koloriert…</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>{caption} · in use</source>
        <translation>{caption} · gewählt</translation>
    </message>
    <message>
        <source>{caption} · colouring…</source>
        <translation>{caption} · in Arbeit…</translation>
    </message>
</context>
<context>
    <name>CompareView</name>
    <message>
        <source>Photo, before and after</source>
        <translation>Foto, vorher und nachher</translation>
    </message>
    <message>
        <source>Left and right arrows move the divider, plus and minus zoom, 0 fits the photo, 1 shows it at 100 %, hold Space for before.</source>
        <translation>Die Pfeiltasten links und rechts bewegen die Trennlinie, Plus und Minus zoomen, 0 passt das Foto ein, 1 zeigt es mit 100&#xa0;%, Leertaste gedrückt halten zeigt das Original.</translation>
    </message>
</context>
<context>
    <name>Comparing</name>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Difference, twice as strong</source>
        <translation>Differenz, doppelt verstärkt</translation>
    </message>
</context>
<context>
    <name>ContactSheet</name>
    <message>
        <source>Contact sheet of {name}</source>
        <translation>Kontaktbogen von {name}</translation>
    </message>
    <message>
        <source>Render factors</source>
        <translation>Renderfaktoren</translation>
    </message>
    <message>
        <source>Vividness</source>
        <translation>Farbkraft</translation>
    </message>
    <message>
        <source>Click the picture that you like best. Undo takes it back.</source>
        <translation>Auf das Bild klicken, das am besten gefällt. „Rückgängig“ nimmt es zurück.</translation>
    </message>
    <message>
        <source>{made} of {all} coloured</source>
        <translation>{made} von {all} koloriert</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Colour the rest</source>
        <translation>Rest kolorieren</translation>
    </message>
    <message>
        <source>{first} and {second}</source>
        <translation>{first} und {second}</translation>
    </message>
    <message>
        <source>Vividness {percent} %</source>
        <translation>Farbkraft {percent}&#xa0;%</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent}&#xa0;%</translation>
    </message>
    <message>
        <source>{model}, render factor {factor}</source>
        <translation>{model}, Renderfaktor {factor}</translation>
    </message>
    <message>
        <source>{factor}, automatic</source>
        <translation>{factor}, automatisch</translation>
    </message>
    <message>
        <source>{factor}, the default</source>
        <translation>{factor}, Standard</translation>
    </message>
</context>
<context>
    <name>Countdown</name>
    <message>
        <source>The batch is done</source>
        <translation>Der Stapel ist fertig</translation>
    </message>
    <message>
        <source>Time that is left</source>
        <translation>Verbleibende Zeit</translation>
    </message>
    <message>
        <source>Stay on</source>
        <translation>Eingeschaltet lassen</translation>
    </message>
    <message>
        <source>The computer goes to sleep in {seconds} s.</source>
        <translation>Der Computer geht in {seconds} s in den Ruhezustand.</translation>
    </message>
    <message>
        <source>The computer is shut down in {seconds} s.</source>
        <translation>Der Computer wird in {seconds} s heruntergefahren.</translation>
    </message>
</context>
<context>
    <name>CrashReporter</name>
    <message>
        <source>Something went wrong inside restorer ({kind}). Your files are safe.</source>
        <translation>In restorer ist etwas schiefgegangen ({kind}). Die Dateien sind unversehrt.</translation>
    </message>
    <message>
        <source>Something went wrong inside restorer ({kind}). Your files are safe; the log says more.</source>
        <translation>In restorer ist etwas schiefgegangen ({kind}). Die Dateien sind unversehrt; mehr steht im Protokoll.</translation>
    </message>
</context>
<context>
    <name>Dialog</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alle Dateien</translation>
    </message>
    <message>
        <source>Open photos</source>
        <translation>Fotos öffnen</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>Page with pictures</source>
        <translation>Seite mit Bildern</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>End this batch? Photos that are left: {count}.</source>
        <translation>Diesen Stapel beenden? Noch offene Fotos: {count}.</translation>
    </message>
    <message>
        <source>What is done stays. To go on another time, pause instead of ending.</source>
        <translation>Was fertig ist, bleibt. Um ein andermal weiterzumachen, anhalten statt beenden.</translation>
    </message>
    <message>
        <source>End the batch</source>
        <translation>Stapel beenden</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Nicht beenden</translation>
    </message>
    <message>
        <source>Save the coloured photo</source>
        <translation>Koloriertes Foto speichern</translation>
    </message>
    <message>
        <source>Import a model</source>
        <translation>Modell importieren</translation>
    </message>
    <message>
        <source>Model weights</source>
        <translation>Modellgewichte</translation>
    </message>
    <message>
        <source>Photos are still being coloured or saved.</source>
        <translation>Es werden noch Fotos koloriert oder gespeichert.</translation>
    </message>
    <message>
        <source>The photo that is being saved will be saved; the rest is stopped.</source>
        <translation>Das Foto, das gerade gespeichert wird, wird noch fertig; alles andere wird angehalten.</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Anhalten und schließen</translation>
    </message>
    <message>
        <source>Keep working</source>
        <translation>Weiterarbeiten</translation>
    </message>
    <message>
        <source>Remove {model} from this computer?</source>
        <translation>{model} von diesem Computer entfernen?</translation>
    </message>
    <message>
        <source>To use it again, it has to be installed again.</source>
        <translation>Um es wieder zu benutzen, muss es neu installiert werden.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
</context>
<context>
    <name>Downloads</name>
    <message>
        <source>The picture is coming from {host}…</source>
        <translation>Das Bild wird von {host} geladen…</translation>
    </message>
</context>
<context>
    <name>Dragging</name>
    <message>
        <source>The photo is ready now; drag it again.</source>
        <translation>Das Foto ist jetzt bereit; noch einmal ziehen.</translation>
    </message>
    <message>
        <source>The photo is being prepared; drag it in a moment.</source>
        <translation>Das Foto wird vorbereitet; gleich noch einmal ziehen.</translation>
    </message>
</context>
<context>
    <name>Editor</name>
    <message>
        <source>in point</source>
        <translation>In-Punkt</translation>
    </message>
    <message>
        <source>out point</source>
        <translation>Out-Punkt</translation>
    </message>
    <message>
        <source>in and out points</source>
        <translation>In- und Out-Punkt</translation>
    </message>
    <message>
        <source>splitting a shot</source>
        <translation>Szene teilen</translation>
    </message>
    <message>
        <source>joining shots</source>
        <translation>Szenen verbinden</translation>
    </message>
    <message>
        <source>settings of the film</source>
        <translation>Einstellungen des Films</translation>
    </message>
    <message>
        <source>settings of a shot</source>
        <translation>Einstellungen einer Szene</translation>
    </message>
    <message>
        <source>leaving a shot grey</source>
        <translation>Szene grau lassen</translation>
    </message>
    <message>
        <source>steadiness</source>
        <translation>Stabilität</translation>
    </message>
</context>
<context>
    <name>Ending</name>
    <message>
        <source>The batch is ended.</source>
        <translation>Der Stapel ist beendet.</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>Fertig.</translation>
    </message>
    <message>
        <source>In colour: {count}.</source>
        <translation>In Farbe: {count}.</translation>
    </message>
    <message>
        <source>Failed: {count}.</source>
        <translation>Fehlgeschlagen: {count}.</translation>
    </message>
    <message>
        <source>The batch is waiting.</source>
        <translation>Der Stapel wartet.</translation>
    </message>
</context>
<context>
    <name>ExportBar</name>
    <message>
        <source>How far the export is</source>
        <translation>Stand des Exports</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>What is finished is kept, to be gone on with</source>
        <translation>Was fertig ist, bleibt, um später weiterzumachen</translation>
    </message>
    <message>
        <source>Forget the rest</source>
        <translation>Rest verwerfen</translation>
    </message>
    <message>
        <source>Films that wait for their turn are not exported</source>
        <translation>Filme, die noch warten, werden nicht exportiert</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>{text}; waiting: {number}</source>
        <translation>{text}; wartend: {number}</translation>
    </message>
    <message>
        <source>stopping…</source>
        <translation>wird angehalten…</translation>
    </message>
    <message>
        <source>getting ready…</source>
        <translation>wird vorbereitet…</translation>
    </message>
    <message>
        <source>paused before the first frame</source>
        <translation>vor dem ersten Bild angehalten</translation>
    </message>
    <message>
        <source>looking for shots, {done} of {total} frames</source>
        <translation>Szenen werden gesucht, {done} von {total} Bildern</translation>
    </message>
    <message>
        <source>{done} of {total} frames in colour</source>
        <translation>{done} von {total} Bildern in Farbe</translation>
    </message>
    <message>
        <source>writing the film, {done} of {total} frames</source>
        <translation>Film wird geschrieben, {done} von {total} Bildern</translation>
    </message>
    <message>
        <source>{what}, paused</source>
        <translation>{what}, angehalten</translation>
    </message>
    <message>
        <source>{what}, {rate} frames per second, {left} left</source>
        <translation>{what}, {rate} Bilder pro Sekunde, Restzeit: {left}</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export choices</source>
        <translation>Exportoptionen</translation>
    </message>
    <message>
        <source>As the original</source>
        <translation>Wie das Original</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>Of JPEG, WebP and AVIF. Higher: larger files, finer detail.</source>
        <translation>Für JPEG, WebP und AVIF. Höher: größere Dateien, feinere Details.</translation>
    </message>
    <message>
        <source>Bits per channel</source>
        <translation>Bit pro Kanal</translation>
    </message>
    <message>
        <source>8 bits</source>
        <translation>8&#xa0;Bit</translation>
    </message>
    <message>
        <source>16 bits</source>
        <translation>16&#xa0;Bit</translation>
    </message>
    <message>
        <source>At most {side} pixels</source>
        <translation>Höchstens {side} Pixel</translation>
    </message>
    <message>
        <source>Longer side</source>
        <translation>Längere Seite</translation>
    </message>
    <message>
        <source>Keep date, camera and captions of the original</source>
        <translation>Datum, Kamera und Bildtexte des Originals behalten</translation>
    </message>
    <message>
        <source>Put a small visible mark in a corner</source>
        <translation>Eine kleine sichtbare Marke in eine Ecke setzen</translation>
    </message>
    <message>
        <source>Save the colour layer alone, too, as a PNG file</source>
        <translation>Auch die Farbebene allein als PNG-Datei speichern</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Take all these choices back</source>
        <translation>Alle diese Optionen zurücknehmen</translation>
    </message>
    <message>
        <source>Originals are never written over; a note of the model is kept.</source>
        <translation>Originale werden nie überschrieben; das Modell wird in der Datei vermerkt.</translation>
    </message>
    <message>
        <source>Laid over the original in the blend mode “Color” of Photoshop or Krita, “LCh Color” of GIMP, it gives the coloured photo; there you can erase or weaken it.</source>
        <translation>Über das Original gelegt, im Modus „Farbe“ von Photoshop oder Krita oder „Farbe (LCh)“ von GIMP, ergibt sie das kolorierte Foto; dort lässt sie sich radieren oder abschwächen.</translation>
    </message>
</context>
<context>
    <name>ExportFilmDialog</name>
    <message>
        <source>Export the film in colour</source>
        <translation>Film in Farbe exportieren</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Codec</source>
        <translation>Codec</translation>
    </message>
    <message>
        <source>H.264, plays everywhere</source>
        <translation>H.264, läuft überall</translation>
    </message>
    <message>
        <source>H.265, smaller files, 10 bits</source>
        <translation>H.265, kleinere Dateien, 10&#xa0;Bit</translation>
    </message>
    <message>
        <source>ProRes, for editing</source>
        <translation>ProRes, für den Schnitt</translation>
    </message>
    <message>
        <source>FFV1, loses nothing, for archives</source>
        <translation>FFV1, verlustfrei, fürs Archiv</translation>
    </message>
    <message>
        <source>Container</source>
        <translation>Container</translation>
    </message>
    <message>
        <source>Encoder</source>
        <translation>Encoder</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>Higher: larger files, finer detail.</source>
        <translation>Höher: größere Dateien, feinere Details.</translation>
    </message>
    <message>
        <source>What will happen</source>
        <translation>Was geschehen wird</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Whole film, {length}</source>
        <translation>Ganzer Film, {length}</translation>
    </message>
    <message>
        <source>From in to out, {begin} to {end}</source>
        <translation>Von In bis Out, {begin} bis {end}</translation>
    </message>
    <message>
        <source>Software, best quality</source>
        <translation>Software, beste Qualität</translation>
    </message>
    <message>
        <source>Where the film goes</source>
        <translation>Wohin der Film kommt</translation>
    </message>
    <message>
        <source>Give the film a name without slashes.</source>
        <translation>Dem Film einen Namen ohne Schrägstriche geben.</translation>
    </message>
    <message>
        <source>{file} is being exported already: choose another name.</source>
        <translation>{file} wird schon exportiert: einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>{count} frames, at least {size}.</source>
        <translation>{count} Bilder, mindestens {size}.</translation>
    </message>
    <message>
        <source>CRF {rate}.</source>
        <translation>CRF {rate}.</translation>
    </message>
    <message>
        <source>What was begun there with other settings is begun anew.</source>
        <translation>Was dort mit anderen Einstellungen begonnen wurde, wird neu begonnen.</translation>
    </message>
    <message>
        <source>{done} of them are finished already: the export goes on from there.</source>
        <translation>{done} davon sind schon fertig: Der Export geht dort weiter.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>At the speed of the last export it takes {time}.</source>
        <translation>So schnell wie beim letzten Export dauert es {time}.</translation>
    </message>
    <message>
        <source>The colours alone take {time}.</source>
        <translation>Allein die Farben brauchen {time}.</translation>
    </message>
</context>
<context>
    <name>Exporter</name>
    <message>
        <source>Saved as {name} in {folder}</source>
        <translation>Gespeichert als {name} in {folder}</translation>
    </message>
    <message>
        <source>Saved as {name}, with the colour layer {layer}, in {folder}</source>
        <translation>Gespeichert als {name}, mit der Farbebene {layer}, in {folder}</translation>
    </message>
    <message>
        <source>The coloured photo is on the clipboard.</source>
        <translation>Das kolorierte Foto liegt in der Zwischenablage.</translation>
    </message>
    <message>
        <source>No program that shows folders could be started; the file is {path}.</source>
        <translation>Es ließ sich kein Dateimanager starten; die Datei ist {path}.</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>{name} is exported as soon as the film before it is done.</source>
        <translation>{name} wird exportiert, sobald der Film davor fertig ist.</translation>
    </message>
    <message>
        <source>The film is {name} in {folder}</source>
        <translation>Film gespeichert als {name} in {folder}</translation>
    </message>
    <message>
        <source>The export is stopped; no part of it was finished.</source>
        <translation>Der Export ist angehalten; kein Teil davon war fertig.</translation>
    </message>
</context>
<context>
    <name>FactorControl</name>
    <message>
        <source>Render factor</source>
        <translation>Renderfaktor</translation>
    </message>
    <message>
        <source>How closely the model looks. Lower: it sees the whole scene at a glance; bolder, steadier colour. Higher: it sees small things too, but may lose sight of the scene; more detail, sometimes paler or patchy. Old, soft photos like lower values.</source>
        <translation>Wie genau das Modell hinsieht. Niedriger: Es erfasst die ganze Szene auf einen Blick; kräftigere, ruhigere Farben. Höher: Es sieht auch Kleines, kann aber den Überblick verlieren; mehr Details, manchmal blasser oder fleckig. Alte, weiche Fotos mögen niedrigere Werte.</translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>Auto</translation>
    </message>
    <message>
        <source>&lt;p&gt;Chooses for each photo: the model&apos;s own render factor where the photo is sharp, a lower one where it is small or soft.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Wählt für jedes Foto: den eigenen Renderfaktor des Modells, wenn das Foto scharf ist, einen niedrigeren, wenn es klein oder weich ist.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Use what fits</source>
        <translation>Passenden Wert nehmen</translation>
    </message>
    <message>
        <source>The memory had room for {factor} only.</source>
        <translation>Der Speicher reichte nur für {factor}.</translation>
    </message>
    <message>
        <source>Use {factor} for this photo</source>
        <translation>{factor} für dieses Foto nehmen</translation>
    </message>
    <message>
        <source>Auto: looking for what suits the photo…</source>
        <translation>Auto: Es wird gesucht, was zum Foto passt…</translation>
    </message>
    <message>
        <source>Auto: the photo is sharp, the model&apos;s own {factor} suits it.</source>
        <translation>Auto: Das Foto ist scharf, der Wert {factor} des Modells passt.</translation>
    </message>
    <message>
        <source>Auto: the photo is soft, {factor} shows all its detail.</source>
        <translation>Auto: Das Foto ist weich, {factor} zeigt alle Details.</translation>
    </message>
    <message>
        <source>Auto: the photo is small, {factor} shows all of it.</source>
        <translation>Auto: Das Foto ist klein, {factor} zeigt alles.</translation>
    </message>
</context>
<context>
    <name>FilmExport</name>
    <message>
        <source>The film could not be exported; the log says more.</source>
        <translation>Der Film ließ sich nicht exportieren; mehr steht im Protokoll.</translation>
    </message>
</context>
<context>
    <name>Filmstrip</name>
    <message>
        <source>Open photos</source>
        <translation>Geöffnete Fotos</translation>
    </message>
</context>
<context>
    <name>FilterFields</name>
    <message>
        <source>Only these</source>
        <translation>Nur diese</translation>
    </message>
    <message>
        <source>all photos</source>
        <translation>alle Fotos</translation>
    </message>
    <message>
        <source>Not these</source>
        <translation>Diese nicht</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Patterns with commas between them: *.tif, scan_*, 1931/*</source>
        <translation>Muster, durch Kommas getrennt: *.tif, scan_*, 1931/*</translation>
    </message>
    <message>
        <source>Size of the file, at least</source>
        <translation>Größe der Datei, mindestens</translation>
    </message>
    <message>
        <source>any</source>
        <translation>beliebig</translation>
    </message>
    <message>
        <source>Size of the file, at most</source>
        <translation>Größe der Datei, höchstens</translation>
    </message>
    <message>
        <source>Such as 200 kB, 1.5 MB or 2 GB</source>
        <translation>Etwa 200 kB, 1,5 MB oder 2 GB</translation>
    </message>
    <message>
        <source>Changed since</source>
        <translation>Geändert seit</translation>
    </message>
    <message>
        <source>Changed before</source>
        <translation>Geändert vor</translation>
    </message>
    <message>
        <source>When the file was last changed: 2024-12-31, 2024-12 or 2024</source>
        <translation>Wann die Datei zuletzt geändert wurde: 2024-12-31, 2024-12 oder 2024</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>“{text}” is no size: write 200 kB, 1.5 MB or 2 GB.</source>
        <translation>„{text}“ ist keine Größe: 200 kB, 1,5 MB oder 2 GB schreiben.</translation>
    </message>
    <message>
        <source>“{text}” is no date: write 2024-12-31, 2024-12 or 2024.</source>
        <translation>„{text}“ ist kein Datum: 2024-12-31, 2024-12 oder 2024 schreiben.</translation>
    </message>
</context>
<context>
    <name>Finder</name>
    <message>
        <source>The shots could not be found; the log says more.</source>
        <translation>Die Szenen ließen sich nicht finden; mehr steht im Protokoll.</translation>
    </message>
</context>
<context>
    <name>FinishedBar</name>
    <message>
        <source>Finished export</source>
        <translation>Fertiger Export</translation>
    </message>
    <message>
        <source>Play the result</source>
        <translation>Ergebnis abspielen</translation>
    </message>
    <message>
        <source>In the program that this computer has for films</source>
        <translation>In dem Programm, das dieser Computer für Filme hat</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>{name} is finished. Frames: {count}; time: {time}.</source>
        <translation>{name} ist fertig. Bilder: {count}; Dauer: {time}.</translation>
    </message>
    <message>
        <source>{name} could not be exported. {why}</source>
        <translation>{name} konnte nicht exportiert werden. {why}</translation>
    </message>
    <message>
        <source>{name} is no longer in {folder}.</source>
        <translation>{name} ist nicht mehr in {folder}.</translation>
    </message>
    <message>
        <source>No program that plays films could be started; the film is {path}.</source>
        <translation>Es konnte kein Programm gestartet werden, das Filme abspielt; der Film ist {path}.</translation>
    </message>
</context>
<context>
    <name>FormatChooser</name>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>As the original</source>
        <translation>Wie das Original</translation>
    </message>
</context>
<context>
    <name>Handle</name>
    <message>
        <source>Drag the coloured photo out</source>
        <translation>Koloriertes Foto herausziehen</translation>
    </message>
    <message>
        <source>Drag the coloured photo from here into a folder or another program</source>
        <translation>Das kolorierte Foto von hier in einen Ordner oder ein anderes Programm ziehen</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>closing a photo</source>
        <translation>Foto schließen</translation>
    </message>
    <message>
        <source>model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>second model</source>
        <translation>zweites Modell</translation>
    </message>
    <message>
        <source>share of the second model</source>
        <translation>Anteil des zweiten Modells</translation>
    </message>
    <message>
        <source>render factor</source>
        <translation>Renderfaktor</translation>
    </message>
    <message>
        <source>vividness</source>
        <translation>Farbkraft</translation>
    </message>
    <message>
        <source>warmth</source>
        <translation>Wärme</translation>
    </message>
    <message>
        <source>strength</source>
        <translation>Stärke</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>Inference</name>
    <message>
        <source>{photo} could not be coloured: something went wrong inside restorer.</source>
        <translation>{photo} konnte nicht koloriert werden: In restorer ist etwas schiefgegangen.</translation>
    </message>
</context>
<context>
    <name>Interrupted</name>
    <message>
        <source>What is finished of {name} is damaged.</source>
        <translation>Was von {name} fertig ist, ist beschädigt.</translation>
    </message>
    <message>
        <source>Begin anew</source>
        <translation>Neu beginnen</translation>
    </message>
    <message>
        <source>The export of {name} is not finished; frames that are done: {count}.</source>
        <translation>Der Export von {name} ist noch nicht fertig; fertige Bilder: {count}.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>The unfinished export of {name} is discarded.</source>
        <translation>Der unfertige Export von {name} ist verworfen.</translation>
    </message>
</context>
<context>
    <name>LaterPlaces</name>
    <message>
        <source>Batch</source>
        <translation>Stapel</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>Open a photo first, in the Photo place.</source>
        <translation>Zuerst im Bereich „Foto“ ein Foto öffnen.</translation>
    </message>
    <message>
        <source>Copy the settings of a photo first, in the Photo place.</source>
        <translation>Zuerst im Bereich „Foto“ die Einstellungen eines Fotos kopieren.</translation>
    </message>
    <message>
        <source>These photos will be coloured with the copied settings.</source>
        <translation>Diese Fotos werden mit den kopierten Einstellungen koloriert.</translation>
    </message>
</context>
<context>
    <name>LogViewer</name>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>The log stays on this computer. “Copy diagnostics” leaves out the names of your folders and files.</source>
        <translation>Das Protokoll bleibt auf diesem Computer. „Diagnose kopieren“ lässt die Namen von Ordnern und Dateien weg.</translation>
    </message>
    <message>
        <source>Nothing has gone wrong.</source>
        <translation>Es ist nichts schiefgegangen.</translation>
    </message>
    <message>
        <source>Copy diagnostics</source>
        <translation>Diagnose kopieren</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Kopiert.</translation>
    </message>
</context>
<context>
    <name>LookControls</name>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Render factor</source>
        <translation>Renderfaktor</translation>
    </message>
    <message>
        <source>How closely the model looks. Lower: bolder, steadier colour, and much faster. Higher: it sees small things too, but may lose sight of the scene.</source>
        <translation>Wie genau das Modell hinsieht. Niedriger: kräftigere, ruhigere Farben und viel schneller. Höher: Es sieht auch Kleines, kann aber den Überblick verlieren.</translation>
    </message>
    <message>
        <source>Vividness</source>
        <translation>Farbkraft</translation>
    </message>
    <message>
        <source> %</source>
        <comment>unit after a number</comment>
        <translation>&#xa0;%</translation>
    </message>
    <message>
        <source>How strong the colours are. Takes effect at once.</source>
        <translation>Wie kräftig die Farben sind. Wirkt sofort.</translation>
    </message>
</context>
<context>
    <name>MenuBar</name>
    <message>
        <source>Open recent</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Clear this list</source>
        <translation>Liste leeren</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>ModelCard</name>
    <message>
        <source>Download</source>
        <translation>Herunterladen</translation>
    </message>
    <message>
        <source>Download {model}</source>
        <translation>{model} herunterladen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop downloading {model}</source>
        <translation>Herunterladen von {model} anhalten</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Check that {model} is undamaged</source>
        <translation>Prüfen, ob {model} unbeschädigt ist</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove {model} from this computer</source>
        <translation>{model} von diesem Computer entfernen</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} von {total}</translation>
    </message>
    <message>
        <source>Checking and unpacking…</source>
        <translation>Wird geprüft und entpackt…</translation>
    </message>
    <message>
        <source>Comes with restorer</source>
        <translation>Gehört zu restorer</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>Installiert</translation>
    </message>
    <message>
        <source>Not installed</source>
        <translation>Nicht installiert</translation>
    </message>
    <message>
        <source>{size} · licence {licence}</source>
        <translation>{size} · Lizenz {licence}</translation>
    </message>
</context>
<context>
    <name>ModelChooser</name>
    <message>
        <source>{model} (not installed)</source>
        <translation>{model} (nicht installiert)</translation>
    </message>
</context>
<context>
    <name>ModelsDialog</name>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Import a file…</source>
        <translation>Datei importieren…</translation>
    </message>
    <message>
        <source>Models are downloaded only when you press Download. Weights that you have already (.pth, .safetensors) can be dropped here.</source>
        <translation>Modelle werden nur auf Klick heruntergeladen. Bereits vorhandene Gewichte (.pth, .safetensors) lassen sich hier ablegen.</translation>
    </message>
    <message>
        <source>{address} lies on the web; download the file first.</source>
        <translation>{address} liegt im Netz; zuerst die Datei herunterladen.</translation>
    </message>
    <message>
        <source>{file} is being read…</source>
        <translation>{file} wird gelesen…</translation>
    </message>
</context>
<context>
    <name>Offers</name>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>No, thanks</source>
        <translation>Nein, danke</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>The folder {folder} cannot be read: {reason}.</source>
        <translation>Der Ordner {folder} kann nicht gelesen werden: {reason}.</translation>
    </message>
    <message>
        <source>The folder {folder} holds no photos that can be opened.</source>
        <translation>Der Ordner {folder} enthält keine Fotos, die sich öffnen lassen.</translation>
    </message>
    <message>
        <source>The link that was dropped holds no picture; save the picture first.</source>
        <translation>Der abgelegte Link enthält kein Bild; zuerst das Bild speichern.</translation>
    </message>
    <message>
        <source>{address} cannot be opened from here; save the picture first, then open it.</source>
        <translation>{address} lässt sich von hier nicht öffnen; zuerst das Bild speichern, dann öffnen.</translation>
    </message>
</context>
<context>
    <name>Outlook</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Open the earlier batch</source>
        <translation>Früheren Stapel öffnen</translation>
    </message>
    <message>
        <source>Begin anew</source>
        <translation>Neu beginnen</translation>
    </message>
    <message>
        <source>Do all of these photos once more. The earlier batch&apos;s journal is put aside; its results stay where they are.</source>
        <translation>Alle diese Fotos noch einmal bearbeiten. Das Journal des früheren Stapels wird beiseitegelegt; seine Ergebnisse bleiben, wo sie sind.</translation>
    </message>
    <message>
        <source>Something is not right yet</source>
        <translation>Etwas stimmt noch nicht</translation>
    </message>
    <message>
        <source>Looking for photos…</source>
        <translation>Fotos werden gesucht…</translation>
    </message>
    <message>
        <source>Time: not known. {reason}</source>
        <translation>Dauer: unbekannt. {reason}</translation>
    </message>
    <message>
        <source>One photo, {size}</source>
        <translation>Ein Foto, {size}</translation>
    </message>
    <message>
        <source>No photos to be coloured</source>
        <translation>Keine Fotos zu kolorieren</translation>
    </message>
    <message>
        <source>{count} photos, {size}</source>
        <translation>{count} Fotos, {size}</translation>
    </message>
    <message>
        <source>Time: being measured on a few of them…</source>
        <translation>Dauer: wird an einigen davon gemessen…</translation>
    </message>
    <message>
        <source>Time: not known, for none of some photos could be tried.</source>
        <translation>Dauer: unbekannt, denn keines der Probefotos ließ sich kolorieren.</translation>
    </message>
    <message>
        <source>Time: {time}</source>
        <translation>Dauer: {time}</translation>
    </message>
    <message>
        <source>Results: about {size}; free: {free}</source>
        <translation>Ergebnisse: etwa {size}; frei: {free}</translation>
    </message>
    <message>
        <source>There may not be enough room.</source>
        <translation>Der Platz reicht vielleicht nicht.</translation>
    </message>
    <message>
        <source>In that folder lies a batch that is not finished, with other settings. Photos that are left: {count}. Go on with it, or choose another folder.</source>
        <translation>In diesem Ordner liegt ein unfertiger Stapel mit anderen Einstellungen. Noch offene Fotos: {count}. Diesen fortsetzen oder einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>From an earlier start, still to be done: {count}</source>
        <translation>Von einem früheren Start noch offen: {count}</translation>
    </message>
    <message>
        <source>In the batch already: {count}</source>
        <translation>Schon im Stapel: {count}</translation>
    </message>
    <message>
        <source>Left out by name, size or date: {count}</source>
        <translation>Nach Name, Größe oder Datum ausgelassen: {count}</translation>
    </message>
    <message>
        <source>Folders left out by their names: {count}</source>
        <translation>Nach ihrem Namen ausgelassene Ordner: {count}</translation>
    </message>
    <message>
        <source>Files that are no photos: {count}</source>
        <translation>Dateien, die keine Fotos sind: {count}</translation>
    </message>
    <message>
        <source>And passed over: {count}</source>
        <translation>Außerdem übergangen: {count}</translation>
    </message>
</context>
<context>
    <name>Panel</name>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Models…</source>
        <translation>Modelle…</translation>
    </message>
    <message>
        <source>Download, import and remove models</source>
        <translation>Modelle herunterladen, importieren und entfernen</translation>
    </message>
    <message>
        <source> %</source>
        <comment>unit after a number</comment>
        <translation>&#xa0;%</translation>
    </message>
    <message>
        <source>Vividness</source>
        <translation>Farbkraft</translation>
    </message>
    <message>
        <source>How strong the colours are. Takes effect at once.</source>
        <translation>Wie kräftig die Farben sind. Wirkt sofort.</translation>
    </message>
    <message>
        <source>Warmth</source>
        <translation>Wärme</translation>
    </message>
    <message>
        <source>Left: colder, as on a cloudy day. Right: warmer, as in evening light. What is grey stays grey.</source>
        <translation>Links: kälter, wie an einem trüben Tag. Rechts: wärmer, wie im Abendlicht. Was grau ist, bleibt grau.</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Stärke</translation>
    </message>
    <message>
        <source>Blends the colours with the black-and-white original.</source>
        <translation>Mischt die Farben mit dem schwarz-weißen Original.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Colour it</source>
        <translation>Kolorieren</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Press “Models…” to install it.</source>
        <translation>Mit „Modelle…“ installieren.</translation>
    </message>
</context>
<context>
    <name>PhotoActions</name>
    <message>
        <source>The settings are copied; paste them onto other photos.</source>
        <translation>Die Einstellungen sind kopiert und lassen sich in andere Fotos einfügen.</translation>
    </message>
</context>
<context>
    <name>PlaceSwitch</name>
    <message>
        <source>Places</source>
        <translation>Bereiche</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Voreinstellungen</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Erscheinungsbild</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>The fastest there is</source>
        <translation>Das schnellste vorhandene</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Prozessor</translation>
    </message>
    <message>
        <source>NVIDIA graphics card</source>
        <translation>NVIDIA-Grafikkarte</translation>
    </message>
    <message>
        <source>Apple graphics</source>
        <translation>Apple-Grafik</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Follow the edges of the photo</source>
        <translation>Den Kanten des Fotos folgen</translation>
    </message>
    <message>
        <source>As DeOldify lays them</source>
        <translation>Wie bei DeOldify</translation>
    </message>
    <message>
        <source>{device}. Language, device and colours are taken up at the next start.</source>
        <translation>{device}. Sprache, Gerät und Farben gelten ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Take all these choices back</source>
        <translation>Alle diese Optionen zurücknehmen</translation>
    </message>
</context>
<context>
    <name>Quantities</name>
    <message>
        <source>less than a minute</source>
        <translation>weniger als eine Minute</translation>
    </message>
    <message>
        <source>about {minutes} min</source>
        <translation>etwa {minutes}&#xa0;Min.</translation>
    </message>
    <message>
        <source>about {days} days</source>
        <translation>etwa {days} Tage</translation>
    </message>
    <message>
        <source>about {hours} h</source>
        <translation>etwa {hours}&#xa0;Std.</translation>
    </message>
    <message>
        <source>about {hours} h {minutes} min</source>
        <translation>etwa {hours}&#xa0;Std. {minutes}&#xa0;Min.</translation>
    </message>
</context>
<context>
    <name>RecentFiles</name>
    <message>
        <source>Opened lately</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation>{name} öffnen</translation>
    </message>
</context>
<context>
    <name>Reception</name>
    <message>
        <source>pasted picture</source>
        <translation>eingefügtes Bild</translation>
    </message>
    <message>
        <source>There is no picture on the clipboard.</source>
        <translation>In der Zwischenablage liegt kein Bild.</translation>
    </message>
    <message>
        <source>dropped picture</source>
        <translation>abgelegtes Bild</translation>
    </message>
    <message>
        <source>This picture lies on the web, at {host}. Download “{name}” from there?</source>
        <translation>Dieses Bild liegt im Netz, bei {host}. „{name}“ von dort herunterladen?</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Herunterladen</translation>
    </message>
</context>
<context>
    <name>RowActions</name>
    <message>
        <source>Compare in Photo</source>
        <translation>In „Foto“ vergleichen</translation>
    </message>
    <message>
        <source>Open the result</source>
        <translation>Ergebnis öffnen</translation>
    </message>
    <message>
        <source>Do these first</source>
        <translation>Zuerst bearbeiten</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Paste settings</source>
        <translation>Einstellungen einfügen</translation>
    </message>
    <message>
        <source>Take out of the batch</source>
        <translation>Herausnehmen</translation>
    </message>
</context>
<context>
    <name>Rows</name>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
</context>
<context>
    <name>RunView</name>
    <message>
        <source>How far the batch is</source>
        <translation>Stand des Stapels</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>End…</source>
        <translation>Beenden…</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>Bericht…</translation>
    </message>
    <message>
        <source>New batch</source>
        <translation>Neuer Stapel</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>All photos</source>
        <translation>Alle Fotos</translation>
    </message>
    <message>
        <source>Results beside the originals</source>
        <translation>Ergebnisse neben den Originalen</translation>
    </message>
    <message>
        <source>Results in {folder}</source>
        <translation>Ergebnisse in {folder}</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Getting ready…</source>
        <translation>Wird vorbereitet…</translation>
    </message>
    <message>
        <source>{done} of {total} in colour</source>
        <translation>{done} von {total} in Farbe</translation>
    </message>
    <message>
        <source>{count} failed</source>
        <translation>{count} fehlgeschlagen</translation>
    </message>
    <message>
        <source>{count} left out</source>
        <translation>{count} ausgelassen</translation>
    </message>
    <message>
        <source>time left: being measured</source>
        <translation>Restzeit: wird gemessen</translation>
    </message>
    <message>
        <source>time left: {span}</source>
        <translation>Restzeit: {span}</translation>
    </message>
    <message>
        <source>waiting for new photos</source>
        <translation>wartet auf neue Fotos</translation>
    </message>
    <message>
        <source>pausing: {count} are being finished</source>
        <translation>wird angehalten, noch in Arbeit: {count}</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>It goes on by itself as soon as that is mended.</source>
        <translation>Es geht von selbst weiter, sobald das behoben ist.</translation>
    </message>
    <message>
        <source>Retry failed</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Then go to sleep</source>
        <translation>Danach in den Ruhezustand</translation>
    </message>
    <message>
        <source>Then shut down</source>
        <translation>Danach herunterfahren</translation>
    </message>
    <message>
        <source>At the end</source>
        <translation>Am Ende</translation>
    </message>
    <message>
        <source>Then stay on</source>
        <translation>Danach eingeschaltet lassen</translation>
    </message>
    <message>
        <source>What the computer does when the batch is done</source>
        <translation>Was der Computer tut, wenn der Stapel fertig ist</translation>
    </message>
</context>
<context>
    <name>SampleButton</name>
    <message>
        <source>Coffee</source>
        <translation>Kaffee</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>Porträt</translation>
    </message>
    <message>
        <source>Raccoon</source>
        <translation>Waschbär</translation>
    </message>
    <message>
        <source>Sample: {name}</source>
        <translation>Beispiel: {name}</translation>
    </message>
</context>
<context>
    <name>SaveAll</name>
    <message>
        <source>No photo is in colour yet.</source>
        <translation>Noch ist kein Foto in Farbe.</translation>
    </message>
    <message>
        <source>Saving {name} ({number} of {count})…</source>
        <translation>{name} wird gespeichert ({number} von {count})…</translation>
    </message>
    <message>
        <source>Saved as {name} in {folder}.</source>
        <translation>Gespeichert als {name} in {folder}.</translation>
    </message>
    <message>
        <source>{count} photos saved in {folder}.</source>
        <translation>{count} Fotos in {folder} gespeichert.</translation>
    </message>
    <message>
        <source>{count} photos saved, each beside its original.</source>
        <translation>{count} Fotos gespeichert, jedes neben seinem Original.</translation>
    </message>
    <message>
        <source>Not in colour and left out: {count}.</source>
        <translation>Nicht in Farbe und ausgelassen: {count}.</translation>
    </message>
</context>
<context>
    <name>Sentence</name>
    <message>
        <source>A batch with other settings is not finished in {folder}: go on with it, or choose another folder for the results.</source>
        <translation>In {folder} ist ein Stapel mit anderen Einstellungen noch nicht fertig: diesen fortsetzen oder einen anderen Ordner für die Ergebnisse wählen.</translation>
    </message>
    <message>
        <source>A part of the unfinished export to {file} is damaged: begin anew.</source>
        <translation>Ein Teil des unfertigen Exports nach {file} ist beschädigt: neu beginnen.</translation>
    </message>
    <message>
        <source>Above {most} photos, pictures are left out.</source>
        <translation>Bei mehr als {most} Fotos werden die Bilder weggelassen.</translation>
    </message>
    <message>
        <source>An imported model; its file does not say for what.</source>
        <translation>Ein importiertes Modell; seine Datei sagt nicht, wofür.</translation>
    </message>
    <message>
        <source>An unfinished export to {file} is there: go on with it, or begin anew.</source>
        <translation>Ein unfertiger Export nach {file} ist da: fortsetzen oder neu beginnen.</translation>
    </message>
    <message>
        <source>Another restorer is running the batch of {file}: wait until it has ended, or go on there.</source>
        <translation>Ein anderes restorer bearbeitet gerade den Stapel von {file}: warten, bis es fertig ist, oder dort weitermachen.</translation>
    </message>
    <message>
        <source>Another restorer is working on the model {model}: wait until it has finished.</source>
        <translation>Ein anderes restorer arbeitet gerade am Modell {model}: warten, bis es fertig ist.</translation>
    </message>
    <message>
        <source>Damaged frames of the source, mended as far as possible: {count}.</source>
        <translation>Beschädigte Bilder der Quelle, so weit wie möglich ausgebessert: {count}.</translation>
    </message>
    <message>
        <source>H.264 is written in 8 bits: choose hevc, prores or ffv1 to keep 10.</source>
        <translation>H.264 wird mit 8 Bit geschrieben: hevc, prores oder ffv1 wählen, um 10 zu behalten.</translation>
    </message>
    <message>
        <source>Installing the model {model} takes {needed} of disk space, and {free} are free at {folder}: make room and try again.</source>
        <translation>Für das Modell {model} werden {needed} Speicherplatz gebraucht, in {folder} sind {free} frei: Platz schaffen und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Its EXIF data is damaged and was left out.</source>
        <translation>Seine EXIF-Daten sind beschädigt und wurden weggelassen.</translation>
    </message>
    <message>
        <source>Its XMP data is damaged and was left out.</source>
        <translation>Seine XMP-Daten sind beschädigt und wurden weggelassen.</translation>
    </message>
    <message>
        <source>Its XMP data is very long and was read in part.</source>
        <translation>Seine XMP-Daten sind sehr lang und wurden nur zum Teil gelesen.</translation>
    </message>
    <message>
        <source>Its colour profile is damaged or of another kind and was ignored.</source>
        <translation>Sein Farbprofil ist beschädigt oder von anderer Art und wurde nicht beachtet.</translation>
    </message>
    <message>
        <source>Its file does not say how it was trained.</source>
        <translation>Seine Datei sagt nicht, wie es trainiert wurde.</translation>
    </message>
    <message>
        <source>Its sides are odd, which this codec cannot have: one pixel is added.</source>
        <translation>Seine Seiten sind ungerade, was dieser Codec nicht kann: Ein Pixel kommt hinzu.</translation>
    </message>
    <message>
        <source>Its {bits} bits per channel are read as 8.</source>
        <translation>Seine {bits} Bit pro Kanal werden als 8 gelesen.</translation>
    </message>
    <message>
        <source>JPEG has no place for the photo&apos;s long XMP: the provenance alone is kept.</source>
        <translation>JPEG hat keinen Platz für die langen XMP-Daten des Fotos: Nur der Herkunftsvermerk bleibt erhalten.</translation>
    </message>
    <message>
        <source>JPEG has no transparency: the picture is laid over white.</source>
        <translation>JPEG kennt keine Transparenz: Das Bild wird auf Weiß gelegt.</translation>
    </message>
    <message>
        <source>Journal: {file}</source>
        <translation>Journal: {file}</translation>
    </message>
    <message>
        <source>Lost frames of the source, for which a neighbour stands in: {count}.</source>
        <translation>Verlorene Bilder der Quelle, für die ein benachbartes einspringt: {count}.</translation>
    </message>
    <message>
        <source>No photos</source>
        <translation>Keine Fotos</translation>
    </message>
    <message>
        <source>No {name} device can be used on this machine, only: {names}.</source>
        <translation>Auf diesem Computer lässt sich kein Gerät „{name}“ benutzen, nur: {names}.</translation>
    </message>
    <message>
        <source>Not enough memory for render factor {asked} on the {device} device: coloured with {used} on the {place} device.</source>
        <translation>Der Speicher reicht nicht für Renderfaktor {asked} auf dem Gerät {device}: koloriert mit {used} auf dem Gerät {place}.</translation>
    </message>
    <message>
        <source>Only the first of {count} frames is used.</source>
        <translation>Von {count} Bildern wird nur das erste verwendet.</translation>
    </message>
    <message>
        <source>Only the first of {count} pages is used.</source>
        <translation>Von {count} Seiten wird nur die erste verwendet.</translation>
    </message>
    <message>
        <source>PyTorch cannot be loaded ({reason}): close other programs if memory is short, or install restorer again.</source>
        <translation>PyTorch kann nicht geladen werden ({reason}): andere Programme schließen, falls der Speicher knapp ist, oder restorer neu installieren.</translation>
    </message>
    <message>
        <source>Report of a batch</source>
        <translation>Bericht über einen Stapel</translation>
    </message>
    <message>
        <source>Some of its colours lie beyond sRGB and were brought to its edge.</source>
        <translation>Einige seiner Farben liegen außerhalb von sRGB und wurden an dessen Rand geholt.</translation>
    </message>
    <message>
        <source>The CRF {number} is out of range: choose 0 to 51.</source>
        <translation>Der CRF {number} liegt außerhalb des Bereichs: 0 bis 51 wählen.</translation>
    </message>
    <message>
        <source>The attachment {number} is left out: only mkv has such.</source>
        <translation>Der Anhang {number} bleibt weg: Nur mkv kennt so etwas.</translation>
    </message>
    <message>
        <source>The colours were made by a model. They are plausible, not historical.</source>
        <translation>Die Farben stammen von einem Modell. Sie sind glaubhaft, nicht historisch.</translation>
    </message>
    <message>
        <source>The computer stays on: {command} cannot be started ({reason}).</source>
        <translation>Der Computer bleibt eingeschaltet: {command} lässt sich nicht starten ({reason}).</translation>
    </message>
    <message>
        <source>The computer stays on: {command} was refused ({reason}).</source>
        <translation>Der Computer bleibt eingeschaltet: {command} wurde verweigert ({reason}).</translation>
    </message>
    <message>
        <source>The cover picture {number} is left out: mp4 and mkv have such.</source>
        <translation>Das Titelbild {number} bleibt weg: mp4 und mkv kennen so etwas.</translation>
    </message>
    <message>
        <source>The data track {number} ({codec})</source>
        <translation>Die Datenspur {number} ({codec})</translation>
    </message>
    <message>
        <source>The disk of {folder} is full: make room and try again.</source>
        <translation>Der Datenträger von {folder} ist voll: Platz schaffen und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The encoder {name} does not take a film of {width} x {height} at this quality: choose another codec or quality.</source>
        <translation>Der Encoder {name} nimmt keinen Film von {width} × {height} in dieser Qualität: einen anderen Codec oder eine andere Qualität wählen.</translation>
    </message>
    <message>
        <source>The encoder {name} failed after {count} frames: {other} encoded the rest.</source>
        <translation>Der Encoder {name} hat nach {count} Bildern versagt: {other} hat den Rest codiert.</translation>
    </message>
    <message>
        <source>The encoder {name} failed in the middle of the film: go on with it from where it stopped, or begin anew with another one.</source>
        <translation>Der Encoder {name} hat mitten im Film versagt: an der Stelle, an der er stehen blieb, damit fortsetzen oder mit einem anderen neu beginnen.</translation>
    </message>
    <message>
        <source>The file is shorter than it says itself: the source may be cut off.</source>
        <translation>Die Datei ist kürzer, als sie selbst angibt: Die Quelle ist vielleicht abgeschnitten.</translation>
    </message>
    <message>
        <source>The film asks to be turned by {degrees} degrees; it stays as it is stored.</source>
        <translation>Der Film will um {degrees} Grad gedreht werden; er bleibt, wie er gespeichert ist.</translation>
    </message>
    <message>
        <source>The film is in HDR ({kind}), for which no model was made: its colours may look odd.</source>
        <translation>Der Film ist in HDR ({kind}), wofür kein Modell gemacht ist: Seine Farben können seltsam aussehen.</translation>
    </message>
    <message>
        <source>The film is interlaced; it is deinterlaced.</source>
        <translation>Der Film ist im Zeilensprungverfahren aufgenommen; die Halbbilder werden zusammengeführt.</translation>
    </message>
    <message>
        <source>The film is transparent in places, which is left out.</source>
        <translation>Der Film ist stellenweise durchsichtig; das bleibt weg.</translation>
    </message>
    <message>
        <source>The film looks interlaced, though it does not say so; it is deinterlaced.</source>
        <translation>Der Film sieht nach Zeilensprungverfahren aus, auch wenn er es nicht angibt; die Halbbilder werden zusammengeführt.</translation>
    </message>
    <message>
        <source>The film track {number} ({codec})</source>
        <translation>Die Filmspur {number} ({codec})</translation>
    </message>
    <message>
        <source>The film&apos;s clock starts again behind {seconds} seconds, as where recordings were put together: what follows comes too fast and without its sound. Give it new times first.</source>
        <translation>Die Uhr des Films beginnt nach {seconds} Sekunden von vorn, wie dort, wo Aufnahmen aneinandergehängt wurden: Was folgt, kommt zu schnell und ohne seinen Ton. Dem Film zuerst neue Zeiten geben.</translation>
    </message>
    <message>
        <source>The film&apos;s clock starts again on the way, as where recordings were put together: the {count} parts are joined, each with its own sound.</source>
        <translation>Die Uhr des Films beginnt unterwegs von vorn, wie dort, wo Aufnahmen aneinandergehängt wurden: Die {count} Teile werden zusammengefügt, jeder mit seinem eigenen Ton.</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be made ({reason}): choose another folder for the results.</source>
        <translation>Der Ordner {folder} kann nicht angelegt werden ({reason}): einen anderen Ordner für die Ergebnisse wählen.</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be made ({reason}): see that its place exists and is yours.</source>
        <translation>Der Ordner {folder} kann nicht angelegt werden ({reason}): prüfen, ob es den Ort gibt und dort geschrieben werden darf.</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be made ({reason}); free some space or save the photo in another place.</source>
        <translation>Der Ordner {folder} kann nicht angelegt werden ({reason}); Platz schaffen oder das Foto anderswo speichern.</translation>
    </message>
    <message>
        <source>The folder {folder} does not exist: create it first.</source>
        <translation>Den Ordner {folder} gibt es nicht: zuerst anlegen.</translation>
    </message>
    <message>
        <source>The folder {folder} does not exist; create it or choose another one.</source>
        <translation>Den Ordner {folder} gibt es nicht; anlegen oder einen anderen wählen.</translation>
    </message>
    <message>
        <source>The journal of an earlier batch, {file}, cannot be put aside ({reason}).</source>
        <translation>Das Journal eines früheren Stapels, {file}, kann nicht beiseitegelegt werden ({reason}).</translation>
    </message>
    <message>
        <source>The journal {file} cannot be opened: see that its folder exists and is yours.</source>
        <translation>Das Journal {file} kann nicht geöffnet werden: prüfen, ob es den Ordner gibt und dort geschrieben werden darf.</translation>
    </message>
    <message>
        <source>The journal {file} cannot be used ({reason}): see that its disk is there.</source>
        <translation>Das Journal {file} ist nicht zu benutzen ({reason}): prüfen, ob der Datenträger da ist.</translation>
    </message>
    <message>
        <source>The journal {file} cannot be written ({reason}): see that its folder exists and is yours.</source>
        <translation>Das Journal {file} kann nicht geschrieben werden ({reason}): prüfen, ob es den Ordner gibt und dort geschrieben werden darf.</translation>
    </message>
    <message>
        <source>The journal {file} is damaged: move it away and start the batch anew.</source>
        <translation>Das Journal {file} ist beschädigt: an einen anderen Ort verschieben und den Stapel neu beginnen.</translation>
    </message>
    <message>
        <source>The journal {file} is gone: connect its disk again.</source>
        <translation>Das Journal {file} ist verschwunden: den Datenträger wieder anschließen.</translation>
    </message>
    <message>
        <source>The journal {file} is in use by another program: close it.</source>
        <translation>Das Journal {file} wird von einem anderen Programm benutzt: dieses schließen.</translation>
    </message>
    <message>
        <source>The journal {file} was written by a newer restorer: update restorer to go on with this batch.</source>
        <translation>Das Journal {file} stammt von einem neueren restorer: restorer aktualisieren, um diesen Stapel fortzusetzen.</translation>
    </message>
    <message>
        <source>The list of open photos cannot be kept in {folder}.</source>
        <translation>Die Liste der offenen Fotos kann nicht in {folder} aufbewahrt werden.</translation>
    </message>
    <message>
        <source>The list of open photos cannot be kept in {folder}: {reason}.</source>
        <translation>Die Liste der offenen Fotos kann nicht in {folder} aufbewahrt werden: {reason}.</translation>
    </message>
    <message>
        <source>The list of open photos in {file} cannot be read: {reason}.</source>
        <translation>Die Liste der offenen Fotos in {file} kann nicht gelesen werden: {reason}.</translation>
    </message>
    <message>
        <source>The list of the photos that were open is damaged; it is set aside as {file}.</source>
        <translation>Die Liste der Fotos, die offen waren, ist beschädigt; sie liegt jetzt als {file} beiseite.</translation>
    </message>
    <message>
        <source>The model {model} belongs to restorer and cannot be removed.</source>
        <translation>Das Modell {model} gehört zu restorer und kann nicht entfernt werden.</translation>
    </message>
    <message>
        <source>The model {model} cannot be downloaded: it was imported.</source>
        <translation>Das Modell {model} kann nicht heruntergeladen werden: Es wurde importiert.</translation>
    </message>
    <message>
        <source>The model {model} could not be downloaded ({tried}): try again later, or get {file} elsewhere and type `restorer models import FILE`.</source>
        <translation>Das Modell {model} konnte nicht heruntergeladen werden ({tried}): später noch einmal versuchen oder {file} anderswo holen und „restorer models import FILE“ eingeben.</translation>
    </message>
    <message>
        <source>The model {model} could not be written to {folder} ({reason}): make room on the disk and try again.</source>
        <translation>Das Modell {model} konnte nicht in {folder} geschrieben werden ({reason}): Platz schaffen und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The model {model} gives no usable numbers for this photo: its file is damaged or its training went wrong; choose another model.</source>
        <translation>Das Modell {model} liefert für dieses Foto keine brauchbaren Zahlen: Seine Datei ist beschädigt oder sein Training misslungen; ein anderes Modell wählen.</translation>
    </message>
    <message>
        <source>The model {model} is damaged ({file} has changed): {advice}.</source>
        <translation>Das Modell {model} ist beschädigt ({file} hat sich verändert): {advice}.</translation>
    </message>
    <message>
        <source>The model {model} is not installed any more: type `restorer models import FILE`.</source>
        <translation>Das Modell {model} ist nicht mehr installiert: „restorer models import FILE“ eingeben.</translation>
    </message>
    <message>
        <source>The model {model} is not installed: there is nothing to remove.</source>
        <translation>Das Modell {model} ist nicht installiert: Es gibt nichts zu entfernen.</translation>
    </message>
    <message>
        <source>The model {model} is not installed: type `restorer models download {model}` ({size}), or `restorer models import FILE` if you have its file.</source>
        <translation>Das Modell {model} ist nicht installiert: „restorer models download {model}“ eingeben ({size}) oder, wenn die Datei vorliegt, „restorer models import FILE“.</translation>
    </message>
    <message>
        <source>The model {model}, which belongs to restorer, is missing at {file}: install restorer again.</source>
        <translation>Das Modell {model}, das zu restorer gehört, fehlt unter {file}: restorer neu installieren.</translation>
    </message>
    <message>
        <source>The name {file} is too long for this disk; choose a shorter one.</source>
        <translation>Der Name {file} ist zu lang für diesen Datenträger; einen kürzeren wählen.</translation>
    </message>
    <message>
        <source>The network gave no usable numbers in {precision} on the {device} device: done again in {finer} on the {place} device.</source>
        <translation>Das Netz lieferte in {precision} auf dem Gerät {device} keine brauchbaren Zahlen: in {finer} auf dem Gerät {place} wiederholt.</translation>
    </message>
    <message>
        <source>The photo&apos;s own profile cannot hold these colours: sRGB is used.</source>
        <translation>Das eigene Profil des Fotos fasst diese Farben nicht: sRGB wird benutzt.</translation>
    </message>
    <message>
        <source>The picture could not be downloaded: {host} {failure}.</source>
        <translation>Das Bild konnte nicht heruntergeladen werden: {host} {failure}.</translation>
    </message>
    <message>
        <source>The picture from {host} is larger than {most} MB; save it in the browser and open the file.</source>
        <translation>Das Bild von {host} ist größer als {most} MB; im Browser speichern und die Datei öffnen.</translation>
    </message>
    <message>
        <source>The picture from {host} was not downloaded to its end.</source>
        <translation>Das Bild von {host} wurde nicht vollständig heruntergeladen.</translation>
    </message>
    <message>
        <source>The pictures end after {end} of {duration} seconds: the source may be cut off.</source>
        <translation>Die Bilder enden nach {end} von {duration} Sekunden: Die Quelle ist vielleicht abgeschnitten.</translation>
    </message>
    <message>
        <source>The project {file} cannot be read: {reason}.</source>
        <translation>Das Projekt {file} kann nicht gelesen werden: {reason}.</translation>
    </message>
    <message>
        <source>The project {file} is damaged: delete it to begin anew.</source>
        <translation>Das Projekt {file} ist beschädigt: löschen, um neu zu beginnen.</translation>
    </message>
    <message>
        <source>The project {file} was damaged and is set aside as {aside}: open the film anew.</source>
        <translation>Das Projekt {file} war beschädigt und liegt jetzt als {aside} beiseite: den Film neu öffnen.</translation>
    </message>
    <message>
        <source>The project {file} was made by a newer version of restorer: install that one, or move the project to another folder to begin anew.</source>
        <translation>Das Projekt {file} stammt von einer neueren Version von restorer: diese installieren oder das Projekt in einen anderen Ordner verschieben, um neu zu beginnen.</translation>
    </message>
    <message>
        <source>The quality {number} is out of range: choose 0 to 100.</source>
        <translation>Die Qualität {number} liegt außerhalb des Bereichs: 0 bis 100 wählen.</translation>
    </message>
    <message>
        <source>The render factor {factor} is out of range: choose {least} to {most}, or {auto}.</source>
        <translation>Der Renderfaktor {factor} liegt außerhalb des Bereichs: {least} bis {most} oder {auto} wählen.</translation>
    </message>
    <message>
        <source>The results cannot go into {folder}, where the photos come from: name another folder for them.</source>
        <translation>Die Ergebnisse können nicht in {folder} landen, woher die Fotos kommen: einen anderen Ordner für sie angeben.</translation>
    </message>
    <message>
        <source>The setting {name} in {file} makes no sense; its default is in use.</source>
        <translation>Die Einstellung {name} in {file} ergibt keinen Sinn; ihr Standardwert gilt.</translation>
    </message>
    <message>
        <source>The settings cannot be kept in {folder}: {reason}.</source>
        <translation>Die Einstellungen können nicht in {folder} aufbewahrt werden: {reason}.</translation>
    </message>
    <message>
        <source>The settings in {file} are damaged and cannot be moved; defaults are in use.</source>
        <translation>Die Einstellungen in {file} sind beschädigt und lassen sich nicht verschieben; die Standardwerte gelten.</translation>
    </message>
    <message>
        <source>The settings in {file} cannot be read ({reason}); defaults are in use.</source>
        <translation>Die Einstellungen in {file} können nicht gelesen werden ({reason}); die Standardwerte gelten.</translation>
    </message>
    <message>
        <source>The settings of this batch cannot be understood ({reason}): they are damaged, or of a newer restorer; update restorer.</source>
        <translation>Die Einstellungen dieses Stapels sind nicht zu verstehen ({reason}): Sie sind beschädigt oder von einem neueren restorer; restorer aktualisieren.</translation>
    </message>
    <message>
        <source>The settings were damaged and are set aside as {file}; defaults are in use.</source>
        <translation>Die Einstellungen waren beschädigt und liegen jetzt als {file} beiseite; die Standardwerte gelten.</translation>
    </message>
    <message>
        <source>The share {number} of the second model is out of range: choose 0 to 1.</source>
        <translation>Der Anteil {number} des zweiten Modells liegt außerhalb des Bereichs: 0 bis 1 wählen.</translation>
    </message>
    <message>
        <source>The shots are not in order: one ends with frame {last}, the next begins with frame {first}.</source>
        <translation>Die Szenen sind nicht in Ordnung: eine endet mit Bild {last}, die nächste beginnt mit Bild {first}.</translation>
    </message>
    <message>
        <source>The sound track {number} ({codec})</source>
        <translation>Die Tonspur {number} ({codec})</translation>
    </message>
    <message>
        <source>The steadiness {number} is out of range: choose 0 to 100.</source>
        <translation>Die Stabilität {number} liegt außerhalb des Bereichs: 0 bis 100 wählen.</translation>
    </message>
    <message>
        <source>The strength {number} is out of range: choose 0 to 1.</source>
        <translation>Die Stärke {number} liegt außerhalb des Bereichs: 0 bis 1 wählen.</translation>
    </message>
    <message>
        <source>The subtitle track {number} ({codec})</source>
        <translation>Die Untertitelspur {number} ({codec})</translation>
    </message>
    <message>
        <source>The template {template} cannot be understood: it may hold {known}; {{number:05}} is five digits wide.</source>
        <translation>Die Vorlage {template} ist nicht zu verstehen: Sie kann {known} enthalten; {{number:05}} ist fünf Stellen breit.</translation>
    </message>
    <message>
        <source>The template {template} gives every photo the same name: add {{name}} or {{number}}.</source>
        <translation>Die Vorlage {template} gibt jedem Foto denselben Namen: {{name}} oder {{number}} hinzufügen.</translation>
    </message>
    <message>
        <source>The template {template} holds a slash: it names files, and the tree of folders is mirrored in any case.</source>
        <translation>Die Vorlage {template} enthält einen Schrägstrich: Sie benennt Dateien, und der Ordnerbaum wird ohnehin nachgebildet.</translation>
    </message>
    <message>
        <source>The unfinished export to {file} was begun by an older version of restorer: begin anew.</source>
        <translation>Der unfertige Export nach {file} wurde von einer älteren Version von restorer begonnen: neu beginnen.</translation>
    </message>
    <message>
        <source>The unfinished export to {file} was begun with another {what}: use the same again, or begin anew.</source>
        <translation>Der unfertige Export nach {file} wurde anders begonnen ({what}): dasselbe wieder benutzen oder neu beginnen.</translation>
    </message>
    <message>
        <source>The vividness {number} is out of range: choose 0 to 4.</source>
        <translation>Die Farbkraft {number} liegt außerhalb des Bereichs: 0 bis 4 wählen.</translation>
    </message>
    <message>
        <source>The warmth {number} is out of range: choose -1 to 1.</source>
        <translation>Die Wärme {number} liegt außerhalb des Bereichs: -1 bis 1 wählen.</translation>
    </message>
    <message>
        <source>There is a file {file} already: choose another name.</source>
        <translation>Eine Datei {file} gibt es schon: einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>There is another model named {name}: choose another name with --name, or type `restorer models remove {name}` first.</source>
        <translation>Es gibt ein anderes Modell namens {name}: mit --name einen anderen Namen wählen oder zuerst „restorer models remove {name}“ eingeben.</translation>
    </message>
    <message>
        <source>There is no codec {name}: use one of {names}.</source>
        <translation>Den Codec {name} gibt es nicht: einen von diesen wählen: {names}.</translation>
    </message>
    <message>
        <source>There is no device {name}: use one of {names}.</source>
        <translation>Es gibt kein Gerät {name}: eines von diesen wählen: {names}.</translation>
    </message>
    <message>
        <source>There is no file {file} any more: choose another model.</source>
        <translation>Die Datei {file} gibt es nicht mehr: ein anderes Modell wählen.</translation>
    </message>
    <message>
        <source>There is no file {file}: check the path, or choose a model that `restorer models list` shows.</source>
        <translation>Die Datei {file} gibt es nicht: den Pfad prüfen oder ein Modell wählen, das „restorer models list“ zeigt.</translation>
    </message>
    <message>
        <source>There is no file {file}; check its name.</source>
        <translation>Die Datei {file} gibt es nicht; den Namen prüfen.</translation>
    </message>
    <message>
        <source>There is no film {file}: check the name.</source>
        <translation>Den Film {file} gibt es nicht: den Namen prüfen.</translation>
    </message>
    <message>
        <source>There is no journal {file}: start the batch anew.</source>
        <translation>Das Journal {file} gibt es nicht: den Stapel neu beginnen.</translation>
    </message>
    <message>
        <source>There is no laying {name}: use one of {names}.</source>
        <translation>Die Art des Auftragens {name} gibt es nicht: eine von diesen wählen: {names}.</translation>
    </message>
    <message>
        <source>There is no model named {name}: did you mean {near}?</source>
        <translation>Es gibt kein Modell namens {name}: Ist {near} gemeint?</translation>
    </message>
    <message>
        <source>There is no model named {name}: there are {names}.</source>
        <translation>Es gibt kein Modell namens {name}; vorhanden sind {names}.</translation>
    </message>
    <message>
        <source>There is no part {part}: parts are counted from {first} to {last}.</source>
        <translation>Den Teil {part} gibt es nicht: Gezählt wird von {first} bis {last}.</translation>
    </message>
    <message>
        <source>There is no room left for the journal {file}: free some space.</source>
        <translation>Für das Journal {file} ist kein Platz mehr: Platz schaffen.</translation>
    </message>
    <message>
        <source>There is no room left in {folder}, where the results go: free some space there.</source>
        <translation>In {folder}, wohin die Ergebnisse kommen, ist kein Platz mehr: dort Platz schaffen.</translation>
    </message>
    <message>
        <source>There is no room left to write {file}: make room, then go on from where it stopped.</source>
        <translation>Für {file} ist kein Platz mehr: Platz schaffen und dann dort weitermachen, wo es stehen blieb.</translation>
    </message>
    <message>
        <source>There is no room left to write {file}; free some space or choose another folder.</source>
        <translation>Für {file} ist kein Platz mehr; Platz schaffen oder einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>There is no rule {rule} for files that exist: use one of {rules}.</source>
        <translation>Die Regel {rule} für vorhandene Dateien gibt es nicht: eine von diesen wählen: {rules}.</translation>
    </message>
    <message>
        <source>There is not enough memory for {file} in colour ({width} x {height}): close other programs.</source>
        <translation>Für {file} in Farbe ({width} × {height}) reicht der Speicher nicht: andere Programme schließen.</translation>
    </message>
    <message>
        <source>There is not enough memory for {file}: close other programs.</source>
        <translation>Für {file} reicht der Speicher nicht: andere Programme schließen.</translation>
    </message>
    <message>
        <source>There is not enough memory to colour {file} with the model {model}: close other programs, or choose a smaller model.</source>
        <translation>Um {file} mit dem Modell {model} zu kolorieren, reicht der Speicher nicht: andere Programme schließen oder ein kleineres Modell wählen.</translation>
    </message>
    <message>
        <source>There is not enough memory to open {file}; close other programs and try again.</source>
        <translation>Um {file} zu öffnen, reicht der Speicher nicht; andere Programme schließen und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>There is not enough memory to write {file}; close other programs and try again.</source>
        <translation>Um {file} zu schreiben, reicht der Speicher nicht; andere Programme schließen und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>There is not enough room for {file}: {needed} MB are needed in {folder}, {free} MB are free.</source>
        <translation>Für {file} reicht der Platz nicht: in {folder} werden {needed} MB gebraucht, {free} MB sind frei.</translation>
    </message>
    <message>
        <source>This computer has no command for that: it stays on.</source>
        <translation>Dieser Computer hat keinen Befehl dafür: Er bleibt eingeschaltet.</translation>
    </message>
    <message>
        <source>Values outside the range from black to white were clipped.</source>
        <translation>Werte außerhalb des Bereichs von Schwarz bis Weiß wurden abgeschnitten.</translation>
    </message>
    <message>
        <source>What failed</source>
        <translation>Was fehlgeschlagen ist</translation>
    </message>
    <message>
        <source>What lies at {host} is a web page, not a picture; open it in the browser and drag the picture itself.</source>
        <translation>Was bei {host} liegt, ist eine Webseite und kein Bild; im Browser öffnen und das Bild selbst herüberziehen.</translation>
    </message>
    <message>
        <source>What the model {model} was when it was installed is not on record: {advice}.</source>
        <translation>Wie das Modell {model} bei der Installation aussah, ist nicht verzeichnet: {advice}.</translation>
    </message>
    <message>
        <source>What waits still</source>
        <translation>Was noch wartet</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Was fertig ist</translation>
    </message>
    <message>
        <source>What was skipped</source>
        <translation>Was ausgelassen wurde</translation>
    </message>
    <message>
        <source>Written {time}.</source>
        <translation>Geschrieben am {time}.</translation>
    </message>
    <message>
        <source>You may not read {file}: change its permissions.</source>
        <translation>{file} darf nicht gelesen werden: die Zugriffsrechte ändern.</translation>
    </message>
    <message>
        <source>You may not read {file}; ask its owner for permission.</source>
        <translation>{file} darf nicht gelesen werden; den Besitzer um Erlaubnis bitten.</translation>
    </message>
    <message>
        <source>You may not write in {folder}; choose another folder for {file}.</source>
        <translation>In {folder} darf nicht geschrieben werden; einen anderen Ordner für {file} wählen.</translation>
    </message>
    <message>
        <source>You may not write the journal {file}: ask its owner for permission.</source>
        <translation>Das Journal {file} darf nicht geschrieben werden: den Besitzer um Erlaubnis bitten.</translation>
    </message>
    <message>
        <source>after</source>
        <translation>nachher</translation>
    </message>
    <message>
        <source>answered with a web page instead of the file</source>
        <translation>hat mit einer Webseite statt mit der Datei geantwortet</translation>
    </message>
    <message>
        <source>before</source>
        <translation>vorher</translation>
    </message>
    <message>
        <source>begun {time}</source>
        <translation>begonnen am {time}</translation>
    </message>
    <message>
        <source>beside the originals</source>
        <translation>neben den Originalen</translation>
    </message>
    <message>
        <source>broke off after {done} of {total}</source>
        <translation>hat nach {done} von {total} abgebrochen</translation>
    </message>
    <message>
        <source>broke off again and again</source>
        <translation>hat immer wieder abgebrochen</translation>
    </message>
    <message>
        <source>broke off the connection</source>
        <translation>hat die Verbindung abgebrochen</translation>
    </message>
    <message>
        <source>codec or quality</source>
        <translation>Codec oder Qualität</translation>
    </message>
    <message>
        <source>could not be found (is this machine online?)</source>
        <translation>war nicht zu finden (ist dieser Computer online?)</translation>
    </message>
    <message>
        <source>could not be reached ({reason})</source>
        <translation>war nicht zu erreichen ({reason})</translation>
    </message>
    <message>
        <source>could not prove who it is (its certificate is not trusted here)</source>
        <translation>konnte sich nicht ausweisen (seinem Zertifikat wird hier nicht vertraut)</translation>
    </message>
    <message>
        <source>does not give the file to everyone (HTTP {number})</source>
        <translation>gibt die Datei nicht an jeden heraus (HTTP {number})</translation>
    </message>
    <message>
        <source>does not have the file (HTTP {number})</source>
        <translation>hat die Datei nicht (HTTP {number})</translation>
    </message>
    <message>
        <source>does not have the file any more (HTTP {number})</source>
        <translation>hat die Datei nicht mehr (HTTP {number})</translation>
    </message>
    <message>
        <source>does not send the file whole</source>
        <translation>sendet die Datei nicht vollständig</translation>
    </message>
    <message>
        <source>en</source>
        <translation>de</translation>
    </message>
    <message>
        <source>end</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>frame {number}</source>
        <translation>Bild {number}</translation>
    </message>
    <message>
        <source>gave an unexpected answer (HTTP {number})</source>
        <translation>hat unerwartet geantwortet (HTTP {number})</translation>
    </message>
    <message>
        <source>install restorer again</source>
        <translation>restorer neu installieren</translation>
    </message>
    <message>
        <source>is asked too often (HTTP {number})</source>
        <translation>wird zu oft gefragt (HTTP {number})</translation>
    </message>
    <message>
        <source>is not a https address</source>
        <translation>ist keine https-Adresse</translation>
    </message>
    <message>
        <source>is out of order (HTTP {number})</source>
        <translation>ist gestört (HTTP {number})</translation>
    </message>
    <message>
        <source>list of shots</source>
        <translation>Liste der Szenen</translation>
    </message>
    <message>
        <source>look (model, render factor, vividness or strength)</source>
        <translation>Aussehen (Modell, Renderfaktor, Farbkraft oder Stärke)</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>nicht angegeben</translation>
    </message>
    <message>
        <source>offers a file of {size} bytes where {expected} are expected</source>
        <translation>bietet eine Datei von {size} Bytes an, erwartet werden {expected}</translation>
    </message>
    <message>
        <source>one number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>part {part}</source>
        <translation>Teil {part}</translation>
    </message>
    <message>
        <source>refused the connection</source>
        <translation>hat die Verbindung verweigert</translation>
    </message>
    <message>
        <source>result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>sent another file (its SHA-256 is wrong)</source>
        <translation>hat eine andere Datei gesendet (ihr SHA-256 stimmt nicht)</translation>
    </message>
    <message>
        <source>sent us on to an address that is not https</source>
        <translation>hat an eine Adresse verwiesen, die nicht https ist</translation>
    </message>
    <message>
        <source>source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>source, which has changed since</source>
        <translation>Quelle, die sich seitdem verändert hat</translation>
    </message>
    <message>
        <source>start</source>
        <translation>Anfang</translation>
    </message>
    <message>
        <source>steadiness</source>
        <translation>Stabilität</translation>
    </message>
    <message>
        <source>type `{command}` to install it again</source>
        <translation>zum erneuten Installieren „{command}“ eingeben</translation>
    </message>
    <message>
        <source>version of FFmpeg</source>
        <translation>Version von FFmpeg</translation>
    </message>
    <message>
        <source>version of restorer</source>
        <translation>Version von restorer</translation>
    </message>
    <message>
        <source>version of the model</source>
        <translation>Version des Modells</translation>
    </message>
    <message>
        <source>was silent for {seconds} seconds</source>
        <translation>hat {seconds} Sekunden lang geschwiegen</translation>
    </message>
    <message>
        <source>{codec} does not go into {suffix} files: let {file} end in one of these: {endings}.</source>
        <translation>{codec} passt nicht in {suffix}-Dateien: {file} muss auf eines von diesen enden: {endings}.</translation>
    </message>
    <message>
        <source>{count} done</source>
        <translation>{count} fertig</translation>
    </message>
    <message>
        <source>{count} failed</source>
        <translation>{count} fehlgeschlagen</translation>
    </message>
    <message>
        <source>{count} running</source>
        <translation>{count} in Arbeit</translation>
    </message>
    <message>
        <source>{count} skipped</source>
        <translation>{count} ausgelassen</translation>
    </message>
    <message>
        <source>{count} waiting</source>
        <translation>{count} wartend</translation>
    </message>
    <message>
        <source>{file} ({width} x {height}) is too large for {format}, whose sides end at {most}; choose TIFF or PNG.</source>
        <translation>{file} ({width} × {height}) ist zu groß für {format}, dessen Seiten bei {most} enden; TIFF oder PNG wählen.</translation>
    </message>
    <message>
        <source>{file} cannot be read ({reason}).</source>
        <translation>{file} kann nicht gelesen werden ({reason}).</translation>
    </message>
    <message>
        <source>{file} cannot be read ({reason}): check its permissions.</source>
        <translation>{file} kann nicht gelesen werden ({reason}): die Zugriffsrechte prüfen.</translation>
    </message>
    <message>
        <source>{file} cannot be read ({reason}): choose another film.</source>
        <translation>{file} kann nicht gelesen werden ({reason}): einen anderen Film wählen.</translation>
    </message>
    <message>
        <source>{file} cannot be read as a film: it is damaged or cut off at its start, or none.</source>
        <translation>{file} kann nicht als Film gelesen werden: Die Datei ist beschädigt, am Anfang abgeschnitten oder kein Film.</translation>
    </message>
    <message>
        <source>{file} cannot be written ({reason}); choose another place.</source>
        <translation>{file} kann nicht geschrieben werden ({reason}); einen anderen Ort wählen.</translation>
    </message>
    <message>
        <source>{file} cannot be written as {format} ({reason}); choose another format.</source>
        <translation>{file} kann nicht als {format} geschrieben werden ({reason}); ein anderes Format wählen.</translation>
    </message>
    <message>
        <source>{file} cannot be written: let its name end in one of these: {endings}.</source>
        <translation>{file} kann nicht geschrieben werden: Der Name muss auf eines von diesen enden: {endings}.</translation>
    </message>
    <message>
        <source>{file} changed while it was read: try it again.</source>
        <translation>{file} hat sich beim Lesen verändert: noch einmal versuchen.</translation>
    </message>
    <message>
        <source>{file} could not be used ({reason}): check its permissions and try again.</source>
        <translation>{file} war nicht zu benutzen ({reason}): die Zugriffsrechte prüfen und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>{file} does not exist.</source>
        <translation>{file} gibt es nicht.</translation>
    </message>
    <message>
        <source>{file} does not exist: check the path.</source>
        <translation>{file} gibt es nicht: den Pfad prüfen.</translation>
    </message>
    <message>
        <source>{file} does not say its format; let its name end in one of these: {endings}.</source>
        <translation>{file} verrät kein Format; der Name muss auf eines von diesen enden: {endings}.</translation>
    </message>
    <message>
        <source>{file} exists already and was left as it is: skip or overwrite such files, or choose another name.</source>
        <translation>{file} gibt es schon und blieb unverändert: solche Dateien auslassen oder überschreiben, oder einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>{file} exists already.</source>
        <translation>{file} gibt es schon.</translation>
    </message>
    <message>
        <source>{file} exists already: choose another name, or replace it.</source>
        <translation>{file} gibt es schon: einen anderen Namen wählen oder die Datei ersetzen.</translation>
    </message>
    <message>
        <source>{file} exists already; choose another name or allow overwriting.</source>
        <translation>{file} gibt es schon; einen anderen Namen wählen oder das Überschreiben erlauben.</translation>
    </message>
    <message>
        <source>{file} has a kind of numbers as pixels that no photo has ({kind}).</source>
        <translation>{file} hat als Pixel eine Art von Zahlen, die kein Foto hat ({kind}).</translation>
    </message>
    <message>
        <source>{file} has changed since its project was made: check that the shots still begin where they should.</source>
        <translation>{file} hat sich verändert, seit das Projekt angelegt wurde: prüfen, ob die Szenen noch an den richtigen Stellen beginnen.</translation>
    </message>
    <message>
        <source>{file} has no frame between the start and the end that were given.</source>
        <translation>{file} hat zwischen dem angegebenen Anfang und Ende kein Bild.</translation>
    </message>
    <message>
        <source>{file} has no pixels.</source>
        <translation>{file} hat keine Pixel.</translation>
    </message>
    <message>
        <source>{file} holds a critic, which judges pictures and colours none: import a generator&apos;s file.</source>
        <translation>{file} enthält einen Kritiker, der Bilder beurteilt und keine koloriert: die Datei eines Generators importieren.</translation>
    </message>
    <message>
        <source>{file} holds a film in a form that FFmpeg cannot decode: convert it first.</source>
        <translation>{file} enthält einen Film in einer Form, die FFmpeg nicht dekodieren kann: zuerst umwandeln.</translation>
    </message>
    <message>
        <source>{file} holds no moving picture.</source>
        <translation>{file} enthält kein bewegtes Bild.</translation>
    </message>
    <message>
        <source>{file} holds no weights of a network; choose a .pth or .safetensors file.</source>
        <translation>{file} enthält keine Gewichte eines Netzes; eine .pth- oder .safetensors-Datei wählen.</translation>
    </message>
    <message>
        <source>{file} holds numbers that are no shades between black and white; save it with 8 or 16 bits per channel.</source>
        <translation>{file} enthält Zahlen, die keine Töne zwischen Schwarz und Weiß sind; mit 8 oder 16 Bit pro Kanal speichern.</translation>
    </message>
    <message>
        <source>{file} holds values that are no numbers (in {tensor}); it is damaged, or its training went wrong: use another file.</source>
        <translation>{file} enthält Werte, die keine Zahlen sind (in {tensor}); sie ist beschädigt oder das Training misslungen: eine andere Datei benutzen.</translation>
    </message>
    <message>
        <source>{file} holds values that are not numbers (in {tensor}): get the file again.</source>
        <translation>{file} enthält Werte, die keine Zahlen sind (in {tensor}): die Datei neu holen.</translation>
    </message>
    <message>
        <source>{file} holds weights of some other network: only DeOldify&apos;s generators and critic and restorer&apos;s own networks can be used.</source>
        <translation>{file} enthält Gewichte eines anderen Netzes: Nur die Generatoren und der Kritiker von DeOldify und die eigenen Netze von restorer sind zu gebrauchen.</translation>
    </message>
    <message>
        <source>{file} is a HEIC photo, which needs one more package; type: pip install pillow-heif</source>
        <translation>{file} ist ein HEIC-Foto, das ein weiteres Paket braucht; eingeben: pip install pillow-heif</translation>
    </message>
    <message>
        <source>{file} is a TIFF of a kind that restorer does not read ({kind}, {bits} bits); save it as RGB or grey with 16 bits.</source>
        <translation>{file} ist ein TIFF von einer Art, die restorer nicht liest ({kind}, {bits} Bit); als RGB oder Graustufen mit 16 Bit speichern.</translation>
    </message>
    <message>
        <source>{file} is a TIFF with a compression that restorer does not read (number {number}); save it uncompressed or with LZW.</source>
        <translation>{file} ist ein TIFF mit einer Kompression, die restorer nicht liest (Nummer {number}); unkomprimiert oder mit LZW speichern.</translation>
    </message>
    <message>
        <source>{file} is a critic, which judges colours and makes none: choose the generator&apos;s file.</source>
        <translation>{file} ist ein Kritiker, der Farben beurteilt und keine erzeugt: die Datei des Generators wählen.</translation>
    </message>
    <message>
        <source>{file} is a folder: give the path of a .pth or .safetensors file.</source>
        <translation>{file} ist ein Ordner: den Pfad einer .pth- oder .safetensors-Datei angeben.</translation>
    </message>
    <message>
        <source>{file} is a folder: name the film itself.</source>
        <translation>{file} ist ein Ordner: den Film selbst angeben.</translation>
    </message>
    <message>
        <source>{file} is a folder; choose a model file in it.</source>
        <translation>{file} ist ein Ordner; eine Modelldatei darin wählen.</translation>
    </message>
    <message>
        <source>{file} is a folder; give the name of a file.</source>
        <translation>{file} ist ein Ordner; den Namen einer Datei angeben.</translation>
    </message>
    <message>
        <source>{file} is a folder; give the photos in it.</source>
        <translation>{file} ist ein Ordner; die Fotos darin angeben.</translation>
    </message>
    <message>
        <source>{file} is a journal without a batch: start the batch anew.</source>
        <translation>{file} ist ein Journal ohne Stapel: den Stapel neu beginnen.</translation>
    </message>
    <message>
        <source>{file} is a picture, not a film: colour it as a photo.</source>
        <translation>{file} ist ein Bild und kein Film: als Foto kolorieren.</translation>
    </message>
    <message>
        <source>{file} is a web page that was saved instead of the model; download the model itself again.</source>
        <translation>{file} ist eine Webseite, die statt des Modells gespeichert wurde; das Modell selbst noch einmal herunterladen.</translation>
    </message>
    <message>
        <source>{file} is an original, which is never overwritten: choose another name.</source>
        <translation>{file} ist ein Original, das nie überschrieben wird: einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>{file} is being written by another restorer: wait for it to end.</source>
        <translation>{file} wird gerade von einem anderen restorer geschrieben: Warten Sie, bis er fertig ist.</translation>
    </message>
    <message>
        <source>{file} is cut off; fetch it again from where it came from.</source>
        <translation>{file} ist unvollständig; die Datei noch einmal von dort holen, woher sie kam.</translation>
    </message>
    <message>
        <source>{file} is damaged or cut off and cannot be read; fetch it again from where it came from.</source>
        <translation>{file} ist beschädigt oder unvollständig und kann nicht gelesen werden; die Datei noch einmal von dort holen, woher sie kam.</translation>
    </message>
    <message>
        <source>{file} is damaged or incomplete ({reason}); download or copy it again.</source>
        <translation>{file} ist beschädigt oder unvollständig ({reason}); noch einmal herunterladen oder kopieren.</translation>
    </message>
    <message>
        <source>{file} is damaged: not one frame of it can be read.</source>
        <translation>{file} ist beschädigt: Kein einziges Bild davon ist lesbar.</translation>
    </message>
    <message>
        <source>{file} is damaged: there is no frame at {time} s.</source>
        <translation>{file} ist beschädigt: Bei {time} s gibt es kein Bild.</translation>
    </message>
    <message>
        <source>{file} is empty.</source>
        <translation>{file} ist leer.</translation>
    </message>
    <message>
        <source>{file} is empty; download or copy it again.</source>
        <translation>{file} ist leer; noch einmal herunterladen oder kopieren.</translation>
    </message>
    <message>
        <source>{file} is no journal of a batch: name another file.</source>
        <translation>{file} ist kein Journal eines Stapels: eine andere Datei angeben.</translation>
    </message>
    <message>
        <source>{file} is no project of a film, or a damaged one.</source>
        <translation>{file} ist kein Projekt eines Films oder ein beschädigtes.</translation>
    </message>
    <message>
        <source>{file} is no report: let its name end in .csv or .html.</source>
        <translation>{file} ist kein Bericht: Der Name muss auf .csv oder .html enden.</translation>
    </message>
    <message>
        <source>{file} is not a file.</source>
        <translation>{file} ist keine Datei.</translation>
    </message>
    <message>
        <source>{file} is not a picture that restorer can read; it reads JPEG, PNG, TIFF, WebP, BMP, GIF and AVIF.</source>
        <translation>{file} ist kein Bild, das restorer lesen kann; es liest JPEG, PNG, TIFF, WebP, BMP, GIF und AVIF.</translation>
    </message>
    <message>
        <source>{file} is not an installed model: delete it yourself.</source>
        <translation>{file} ist kein installiertes Modell: bitte selbst löschen.</translation>
    </message>
    <message>
        <source>{file} is not an installed model: there is nothing to compare.</source>
        <translation>{file} ist kein installiertes Modell: Es gibt nichts zu vergleichen.</translation>
    </message>
    <message>
        <source>{file} is not there: give the path of a .pth or .safetensors file.</source>
        <translation>{file} ist nicht da: den Pfad einer .pth- oder .safetensors-Datei angeben.</translation>
    </message>
    <message>
        <source>{file} is not there: put the film back, or open it at its new place.</source>
        <translation>{file} ist nicht da: den Film zurücklegen oder an seinem neuen Ort öffnen.</translation>
    </message>
    <message>
        <source>{file} is the original {original}, which is never overwritten; choose another name.</source>
        <translation>{file} ist das Original {original}, das nie überschrieben wird; einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>{file} is too large for TIFF, which ends at 4 GiB; choose PNG.</source>
        <translation>{file} ist zu groß für TIFF, das bei 4 GiB endet; PNG wählen.</translation>
    </message>
    <message>
        <source>{file} lacks {count} of the tensors of a {kind} network, {tensor} among them; it is damaged or was made by another program.</source>
        <translation>In {file} fehlen {count} der Tensoren eines Netzes „{kind}“, darunter {tensor}; sie ist beschädigt oder stammt von einem anderen Programm.</translation>
    </message>
    <message>
        <source>{file} looks like a {kind} network, but holds {count} tensors that do not belong to one, {tensor} among them; it cannot be used.</source>
        <translation>{file} sieht aus wie ein Netz „{kind}“, enthält aber {count} Tensoren, die nicht dazugehören, darunter {tensor}; nicht zu gebrauchen.</translation>
    </message>
    <message>
        <source>{file} looks like a {kind} network, but {tensor} has the shape {found} instead of {expected}; it cannot be used.</source>
        <translation>{file} sieht aus wie ein Netz „{kind}“, aber {tensor} hat die Form {found} statt {expected}; nicht zu gebrauchen.</translation>
    </message>
    <message>
        <source>{file} met a fault in restorer itself ({fault}): please report it with the batch&apos;s journal.</source>
        <translation>{file} ist auf einen Fehler in restorer selbst gestoßen ({fault}): bitte mit dem Journal des Stapels melden.</translation>
    </message>
    <message>
        <source>{file} needs program code ({reason}) to make its weights, which could do anything; ask its author for the plain weights.</source>
        <translation>{file} braucht für seine Gewichte Programmcode ({reason}), der alles Mögliche tun könnte; den Urheber um die bloßen Gewichte bitten.</translation>
    </message>
    <message>
        <source>{file} stores {tensor} as {kind}; it is damaged or was made by another program.</source>
        <translation>{file} speichert {tensor} als {kind}; sie ist beschädigt oder stammt von einem anderen Programm.</translation>
    </message>
    <message>
        <source>{file} was not written as it was read: check the disk and try again.</source>
        <translation>{file} wurde nicht so geschrieben, wie es gelesen wurde: den Datenträger prüfen und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>{file} would hold a {format} picture; let its name end in {ending}.</source>
        <translation>{file} würde ein {format}-Bild enthalten; der Name muss auf {ending} enden.</translation>
    </message>
    <message>
        <source>{file} would unfold to {size} megapixels, more than the {most} that restorer opens; make a smaller copy of it.</source>
        <translation>{file} würde sich zu {size} Megapixeln entfalten, mehr als die {most}, die restorer öffnet; eine kleinere Kopie anlegen.</translation>
    </message>
    <message>
        <source>{film} has another project beside it: open the film, or take that one away first.</source>
        <translation>Neben {film} liegt ein anderes Projekt: den Film öffnen, oder jenes zuerst wegnehmen.</translation>
    </message>
    <message>
        <source>{film}, the film of the project {file}, is not there: put the two side by side.</source>
        <translation>{film}, der Film des Projekts {file}, ist nicht da: die beiden nebeneinander legen.</translation>
    </message>
    <message>
        <source>{folder} cannot be deleted: {reason}.</source>
        <translation>{folder} kann nicht gelöscht werden: {reason}.</translation>
    </message>
    <message>
        <source>{folder} is in the way: rename it or choose another target.</source>
        <translation>{folder} ist im Weg: umbenennen oder ein anderes Ziel wählen.</translation>
    </message>
    <message>
        <source>{folder} is of a newer version of restorer: go on with that one, or delete it.</source>
        <translation>{folder} ist von einer neueren Version von restorer: mit dieser weitermachen oder den Ordner löschen.</translation>
    </message>
    <message>
        <source>{folder}, where the photos are, is gone: connect its disk again.</source>
        <translation>{folder}, wo die Fotos liegen, ist verschwunden: den Datenträger wieder anschließen.</translation>
    </message>
    <message>
        <source>{folder}, where the results go, cannot be written ({reason}).</source>
        <translation>In {folder}, wohin die Ergebnisse kommen, kann nicht geschrieben werden ({reason}).</translation>
    </message>
    <message>
        <source>{folder}, where the results go, is gone: connect its disk again.</source>
        <translation>{folder}, wohin die Ergebnisse kommen, ist verschwunden: den Datenträger wieder anschließen.</translation>
    </message>
    <message>
        <source>{format} has no place for IPTC records: their main texts are kept as XMP.</source>
        <translation>{format} hat keinen Platz für IPTC-Einträge: Ihre wichtigsten Texte bleiben als XMP erhalten.</translation>
    </message>
    <message>
        <source>{format} is written with 8 bits per channel.</source>
        <translation>{format} wird mit 8 Bit pro Kanal geschrieben.</translation>
    </message>
    <message>
        <source>{host} does not give the picture (HTTP {number}); save it in the browser and open the file.</source>
        <translation>{host} gibt das Bild nicht heraus (HTTP {number}); im Browser speichern und die Datei öffnen.</translation>
    </message>
    <message>
        <source>{path} cannot be read ({reason}).</source>
        <translation>{path} kann nicht gelesen werden ({reason}).</translation>
    </message>
    <message>
        <source>{path} cannot be searched ({reason}).</source>
        <translation>{path} kann nicht durchsucht werden ({reason}).</translation>
    </message>
    <message>
        <source>{path} has the name of a result and is taken for one.</source>
        <translation>{path} heißt wie ein Ergebnis und wird für eines gehalten.</translation>
    </message>
    <message>
        <source>{path} is a link that leads nowhere.</source>
        <translation>{path} ist eine Verknüpfung, die nirgendwohin führt.</translation>
    </message>
    <message>
        <source>{path} is a result of this batch.</source>
        <translation>{path} ist ein Ergebnis dieses Stapels.</translation>
    </message>
    <message>
        <source>{path} is neither a file nor a folder.</source>
        <translation>{path} ist weder eine Datei noch ein Ordner.</translation>
    </message>
    <message>
        <source>{path} is where the results go.</source>
        <translation>In {path} kommen die Ergebnisse.</translation>
    </message>
    <message>
        <source>{path} is {real}, which is in the batch already.</source>
        <translation>{path} ist {real}; das ist schon im Stapel.</translation>
    </message>
    <message>
        <source>{path} leads to a folder that is searched already.</source>
        <translation>{path} führt zu einem Ordner, der schon durchsucht wird.</translation>
    </message>
    <message>
        <source>{photo} has no file to be saved beside; use Save as.</source>
        <translation>Zu {photo} gibt es keine Datei, neben der gespeichert werden könnte; „Speichern unter“ benutzen.</translation>
    </message>
    <message>
        <source>{track} does not fit: converted to {codec}.</source>
        <translation>{track} passt nicht: nach {codec} umgewandelt.</translation>
    </message>
    <message>
        <source>{track} is left out: only the first one is coloured.</source>
        <translation>{track} bleibt weg: Nur die erste wird koloriert.</translation>
    </message>
    <message>
        <source>{track} is left out: this kind of file cannot hold it, mkv may.</source>
        <translation>{track} bleibt weg: Diese Art von Datei fasst sie nicht, mkv vielleicht.</translation>
    </message>
    <message>
        <source>{track} is left out: this kind of file cannot hold it.</source>
        <translation>{track} bleibt weg: Diese Art von Datei fasst sie nicht.</translation>
    </message>
    <message>
        <source>{width} × {height}, {bits} bits; {model} ({sha256}), render factor {factor}, {device}, {precision}; asked for: {asked}; {seconds} s, {time}, restorer {version}</source>
        <translation>{width} × {height}, {bits} Bit; {model} ({sha256}), Renderfaktor {factor}, {device}, {precision}; verlangt: {asked}; {seconds} s, {time}, restorer {version}</translation>
    </message>
</context>
<context>
    <name>SessionKeeper</name>
    <message>
        <source>Open again</source>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <source>restorer was not closed properly last time.</source>
        <translation>restorer wurde beim letzten Mal nicht richtig beendet.</translation>
    </message>
    <message>
        <source>Photos that were open: {count}.</source>
        <translation>Geöffnete Fotos: {count}.</translation>
    </message>
    <message>
        <source>Pictures that had no file are lost: {count}.</source>
        <translation>Bilder ohne Datei sind verloren: {count}.</translation>
    </message>
</context>
<context>
    <name>SetupView</name>
    <message>
        <source>Choose a folder for the results</source>
        <translation>Einen Ordner für die Ergebnisse wählen</translation>
    </message>
    <message>
        <source>A folder for the results</source>
        <translation>Ein Ordner für die Ergebnisse</translation>
    </message>
</context>
<context>
    <name>Shelf</name>
    <message>
        <source>{model} is installed.</source>
        <translation>{model} ist installiert.</translation>
    </message>
    <message>
        <source>{model} is whole.</source>
        <translation>{model} ist unbeschädigt.</translation>
    </message>
    <message>
        <source>{model} is removed.</source>
        <translation>{model} ist entfernt.</translation>
    </message>
    <message>
        <source>{file} is installed as a model.</source>
        <translation>{file} ist als Modell installiert.</translation>
    </message>
    <message>
        <source>Stopped. What has arrived is kept; the download goes on from there.</source>
        <translation>Angehalten. Was angekommen ist, bleibt; das Herunterladen geht dort weiter.</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>On the film</source>
        <translation>Auf dem Film</translation>
    </message>
    <message>
        <source>In a batch</source>
        <translation>In einem Stapel</translation>
    </message>
    <message>
        <source>With fingers</source>
        <translation>Mit den Fingern</translation>
    </message>
    <message>
        <source>Space, held</source>
        <translation>Leertaste halten</translation>
    </message>
    <message>
        <source>Show the photo as it was</source>
        <translation>Das Foto zeigen, wie es war</translation>
    </message>
    <message>
        <source>Left, Right</source>
        <translation>Links, Rechts</translation>
    </message>
    <message>
        <source>Move the divider</source>
        <translation>Trennlinie bewegen</translation>
    </message>
    <message>
        <source>Home, End</source>
        <translation>Pos1, Ende</translation>
    </message>
    <message>
        <source>Divider to the edge</source>
        <translation>Trennlinie an den Rand</translation>
    </message>
    <message>
        <source>+, −</source>
        <translation>+, −</translation>
    </message>
    <message>
        <source>Zoom in, zoom out</source>
        <translation>Vergrößern, verkleinern</translation>
    </message>
    <message>
        <source>0, 1</source>
        <translation>0, 1</translation>
    </message>
    <message>
        <source>Fit, 100 %</source>
        <translation>Einpassen, 100&#xa0;%</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>Mausrad</translation>
    </message>
    <message>
        <source>Zoom at the pointer</source>
        <translation>Am Mauszeiger zoomen</translation>
    </message>
    <message>
        <source>Double click</source>
        <translation>Doppelklick</translation>
    </message>
    <message>
        <source>Switch between fit and 100 %</source>
        <translation>Zwischen Einpassen und 100&#xa0;% wechseln</translation>
    </message>
    <message>
        <source>Delete, in the strip</source>
        <translation>Entf, im Filmstreifen</translation>
    </message>
    <message>
        <source>Close the photo</source>
        <translation>Foto schließen</translation>
    </message>
    <message>
        <source>Space, P</source>
        <translation>Leertaste, P</translation>
    </message>
    <message>
        <source>Play, stop</source>
        <translation>Abspielen, anhalten</translation>
    </message>
    <message>
        <source>One frame back, on</source>
        <translation>Ein Bild zurück, vor</translation>
    </message>
    <message>
        <source>Shift+Left, Right</source>
        <translation>Umschalt+Links, Rechts</translation>
    </message>
    <message>
        <source>Ten frames back, on</source>
        <translation>Zehn Bilder zurück, vor</translation>
    </message>
    <message>
        <source>Page Up, Page Down</source>
        <translation>Bild auf, Bild ab</translation>
    </message>
    <message>
        <source>Shot before, next shot</source>
        <translation>Vorige, nächste Szene</translation>
    </message>
    <message>
        <source>First frame, last frame</source>
        <translation>Erstes, letztes Bild</translation>
    </message>
    <message>
        <source>See less of the timeline, more of it</source>
        <translation>Weniger, mehr von der Zeitleiste sehen</translation>
    </message>
    <message>
        <source>Up, Down</source>
        <translation>Auf, Ab</translation>
    </message>
    <message>
        <source>Louder, quieter</source>
        <translation>Lauter, leiser</translation>
    </message>
    <message>
        <source>Sound off, on</source>
        <translation>Ton aus, an</translation>
    </message>
    <message>
        <source>Begin here, end here</source>
        <translation>Hier beginnen, hier enden</translation>
    </message>
    <message>
        <source>Shift+I, O</source>
        <translation>Umschalt+I, O</translation>
    </message>
    <message>
        <source>Go to where it begins, ends</source>
        <translation>Zum Anfang, zum Ende davon</translation>
    </message>
    <message>
        <source>See that part, or the whole film</source>
        <translation>Diesen Teil sehen, oder den ganzen Film</translation>
    </message>
    <message>
        <source>Play again and again</source>
        <translation>Immer wieder abspielen</translation>
    </message>
    <message>
        <source>Take the whole film</source>
        <translation>Den ganzen Film nehmen</translation>
    </message>
    <message>
        <source>Split the shot, join it with the next</source>
        <translation>Szene teilen, mit der nächsten verbinden</translation>
    </message>
    <message>
        <source>Export the film</source>
        <translation>Den Film exportieren</translation>
    </message>
    <message>
        <source>Start the batch that is set up</source>
        <translation>Den vorbereiteten Stapel starten</translation>
    </message>
    <message>
        <source>Enter, in the table</source>
        <translation>Eingabe, in der Tabelle</translation>
    </message>
    <message>
        <source>Compare the photo</source>
        <translation>Das Foto vergleichen</translation>
    </message>
    <message>
        <source>Take out of the batch</source>
        <translation>Aus dem Stapel nehmen</translation>
    </message>
    <message>
        <source>Delete, in the table</source>
        <translation>Entf, in der Tabelle</translation>
    </message>
    <message>
        <source>One finger</source>
        <translation>Ein Finger</translation>
    </message>
    <message>
        <source>Move the photo or the divider</source>
        <translation>Foto oder Trennlinie bewegen</translation>
    </message>
    <message>
        <source>Two fingers</source>
        <translation>Zwei Finger</translation>
    </message>
    <message>
        <source>Zoom, and move the photo</source>
        <translation>Zoomen und das Foto bewegen</translation>
    </message>
    <message>
        <source>Two taps</source>
        <translation>Zweimal tippen</translation>
    </message>
    <message>
        <source>Pinch on a touchpad</source>
        <translation>Zwei Finger auf dem Touchpad</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <extracomment>What is pressed, and what it does.</extracomment>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>On the photo</source>
        <translation>Auf dem Foto</translation>
    </message>
</context>
<context>
    <name>Sources</name>
    <message>
        <source>Folders and photos</source>
        <translation>Ordner und Fotos</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>Ordner hinzufügen…</translation>
    </message>
    <message>
        <source>Add photos…</source>
        <translation>Fotos hinzufügen…</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Give an old photograph its colours back</source>
        <translation>Einem alten Foto seine Farben zurückgeben</translation>
    </message>
    <message>
        <source>Drop photos anywhere in this window</source>
        <translation>Fotos irgendwo in diesem Fenster ablegen</translation>
    </message>
    <message>
        <source>Open photos…</source>
        <translation>Fotos öffnen…</translation>
    </message>
    <message>
        <source>or paste a picture with {keys}</source>
        <translation>oder ein Bild mit {keys} einfügen</translation>
    </message>
    <message>
        <source>No photo at hand? Try one of these:</source>
        <translation>Kein Foto zur Hand? Hier sind Beispiele:</translation>
    </message>
</context>
<context>
    <name>State</name>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Wird geöffnet…</translation>
    </message>
    <message>
        <source>Colouring…</source>
        <translation>Wird koloriert…</translation>
    </message>
    <message>
        <source>In colour</source>
        <translation>In Farbe</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Could not be done</source>
        <translation>Fehlgeschlagen</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Getting ready…</source>
        <translation>Wird vorbereitet…</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>Device in use</source>
        <translation>Verwendetes Gerät</translation>
    </message>
    <message>
        <source>{width} × {height}, {megapixels} megapixels</source>
        <translation>{width} × {height}, {megapixels} Megapixel</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent}&#xa0;%</translation>
    </message>
    <message>
        <source>coloured in {seconds} s at render factor {factor}</source>
        <translation>koloriert in {seconds}&#xa0;s mit Renderfaktor {factor}</translation>
    </message>
    <message>
        <source>Device: processor</source>
        <translation>Gerät: Prozessor</translation>
    </message>
    <message>
        <source>Device: NVIDIA graphics card</source>
        <translation>Gerät: NVIDIA-Grafikkarte</translation>
    </message>
    <message>
        <source>Device: Apple graphics</source>
        <translation>Gerät: Apple-Grafik</translation>
    </message>
</context>
<context>
    <name>Stills</name>
    <message>
        <source>frame {number}</source>
        <translation>Bild {number}</translation>
    </message>
</context>
<context>
    <name>Tasks</name>
    <message>
        <source>There is not enough memory for this; close other programs and try again.</source>
        <translation>Dafür reicht der Speicher nicht; andere Programme schließen und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Something went wrong inside restorer; the log says more.</source>
        <translation>In restorer ist etwas schiefgegangen; mehr steht im Protokoll.</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Part of the film that is seen</source>
        <translation>Sichtbarer Teil des Films</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>Left and right arrows step by one frame, with Shift by ten, Page Up and Page Down by shots; Home and End go to the ends, plus and minus zoom, Space plays, up and down arrows change the volume.</source>
        <translation>Die Pfeiltasten links und rechts gehen um ein Bild weiter, mit Umschalt um zehn, Bild auf und Bild ab um Szenen; Pos1 und Ende springen an die Enden, Plus und Minus zoomen, die Leertaste spielt ab, die Pfeiltasten auf und ab ändern die Lautstärke.</translation>
    </message>
    <message>
        <source>{number} grey</source>
        <translation>{number} grau</translation>
    </message>
    <message>
        <source>Looking for shots… {percent} %</source>
        <translation>Szenen werden gesucht… {percent}&#xa0;%</translation>
    </message>
    <message>
        <source>Shot {number} of {count}, {begin} to {end}</source>
        <translation>Szene {number} von {count}, {begin} bis {end}</translation>
    </message>
    <message>
        <source>It is left as it is.</source>
        <translation>Sie bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>Green line: frames whose colours are there already.</source>
        <translation>Grüne Linie: Bilder, deren Farben schon da sind.</translation>
    </message>
    <message>
        <source>Its own settings: {model}, render factor {factor}, vividness {percent} %</source>
        <translation>Eigene Einstellungen: {model}, Renderfaktor {factor}, Farbkraft {percent} %</translation>
    </message>
</context>
<context>
    <name>Transport</name>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>{time}   frame {number} of {count}</source>
        <translation>{time}   Bild {number} von {count}</translation>
    </message>
</context>
<context>
    <name>VideoActions</name>
    <message>
        <source>One frame back</source>
        <translation>Ein Bild zurück</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>One frame on</source>
        <translation>Ein Bild vor</translation>
    </message>
    <message>
        <source>Begin here</source>
        <translation>Hier beginnen</translation>
    </message>
    <message>
        <source>End here</source>
        <translation>Hier enden</translation>
    </message>
    <message>
        <source>Take the whole film</source>
        <translation>Den ganzen Film nehmen</translation>
    </message>
    <message>
        <source>Split the shot here</source>
        <translation>Szene hier teilen</translation>
    </message>
    <message>
        <source>Join with the next shot</source>
        <translation>Mit nächster Szene verbinden</translation>
    </message>
    <message>
        <source>See more of the timeline</source>
        <translation>Mehr von der Zeitleiste sehen</translation>
    </message>
    <message>
        <source>See less of the timeline, larger</source>
        <translation>Weniger von der Zeitleiste sehen, größer</translation>
    </message>
    <message>
        <source>See the part from in to out, or all</source>
        <translation>Den Teil von In bis Out sehen, oder alles</translation>
    </message>
    <message>
        <source>Go to the in point</source>
        <translation>Zum In-Punkt</translation>
    </message>
    <message>
        <source>Go to the out point</source>
        <translation>Zum Out-Punkt</translation>
    </message>
    <message>
        <source>Play again and again</source>
        <translation>Immer wieder abspielen</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Stummschalten</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Write the film in colour; its settings are kept beside it by themselves</source>
        <translation>Den Film in Farbe schreiben; seine Einstellungen werden von selbst neben ihm aufbewahrt</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Play from here to the out point</source>
        <translation>Von hier bis zum Out-Punkt abspielen</translation>
    </message>
    <message>
        <source>Sound on</source>
        <translation>Ton an</translation>
    </message>
    <message>
        <source>Sound off</source>
        <translation>Ton aus</translation>
    </message>
</context>
<context>
    <name>VideoDialogs</name>
    <message>
        <source>Films</source>
        <translation>Filme</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alle Dateien</translation>
    </message>
    <message>
        <source>Open a film</source>
        <translation>Einen Film öffnen</translation>
    </message>
    <message>
        <source>A film is being exported.</source>
        <translation>Ein Film wird gerade exportiert.</translation>
    </message>
    <message>
        <source>What is finished of it is kept, and the export can go on another time. Whatever else is under way is stopped.</source>
        <translation>Was davon fertig ist, bleibt, und der Export kann ein andermal weitergehen. Alles andere wird angehalten.</translation>
    </message>
    <message>
        <source>Films that wait for their turn: {count}. They would have to be exported another time.</source>
        <translation>Filme, die noch warten: {count}. Sie müssten ein andermal exportiert werden.</translation>
    </message>
    <message>
        <source>Keep working</source>
        <translation>Weiterarbeiten</translation>
    </message>
    <message>
        <source>Discard the unfinished export of {name}?</source>
        <translation>Den unfertigen Export von {name} verwerfen?</translation>
    </message>
    <message>
        <source>Frames that are done: {count}. They would have to be coloured again.</source>
        <translation>Fertige Bilder: {count}. Sie müssten noch einmal koloriert werden.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Anhalten und schließen</translation>
    </message>
</context>
<context>
    <name>VideoPage</name>
    <message>
        <source>Film, before and after</source>
        <translation>Film, vorher und nachher</translation>
    </message>
    <message>
        <source>Colour the range now, so that it can be played in colour</source>
        <translation>Den Bereich jetzt kolorieren, damit er in Farbe abgespielt werden kann</translation>
    </message>
    <message>
        <source>One film at a time: {name} is opened.</source>
        <translation>Nur ein Film auf einmal: {name} wird geöffnet.</translation>
    </message>
    <message>
        <source>Stop colouring ahead, {percent} %</source>
        <translation>Vorkolorieren anhalten, {percent}&#xa0;%</translation>
    </message>
    <message>
        <source>Colour the range ahead</source>
        <translation>Bereich vorab kolorieren</translation>
    </message>
    <message>
        <source>The range is in colour; P plays it.</source>
        <translation>Der Bereich ist in Farbe; P spielt ihn ab.</translation>
    </message>
    <message>
        <source>This computer does not keep up with colouring the film while it plays. “{button}” first, then it is played in colour.</source>
        <translation>Dieser Computer kommt nicht mit, wenn der Film beim Abspielen koloriert wird. Zuerst „{button}“, dann läuft er in Farbe.</translation>
    </message>
</context>
<context>
    <name>VideoPanel</name>
    <message>
        <source>Film</source>
        <translation>Film</translation>
    </message>
    <message>
        <source>Whole film</source>
        <translation>Ganzer Film</translation>
    </message>
    <message>
        <source>This shot</source>
        <translation>Diese Szene</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>Unverändert lassen</translation>
    </message>
    <message>
        <source>This shot gets no colours</source>
        <translation>Diese Szene bekommt keine Farben</translation>
    </message>
    <message>
        <source>As the whole film</source>
        <translation>Wie der ganze Film</translation>
    </message>
    <message>
        <source>Take this shot&apos;s own settings away</source>
        <translation>Eigene Einstellungen dieser Szene entfernen</translation>
    </message>
    <message>
        <source>Steadiness</source>
        <translation>Stabilität</translation>
    </message>
    <message>
        <source>How still colours are held from frame to frame, along what moves. 0: each frame as the network sees it. It is seen when the film is played or exported, and on a single frame once those before it are in colour.</source>
        <translation>Wie ruhig die Farben von Bild zu Bild gehalten werden, entlang der Bewegung. 0: jedes Bild, wie das Netz es sieht. Zu sehen beim Abspielen oder Exportieren, und am einzelnen Bild, sobald die Bilder davor in Farbe sind.</translation>
    </message>
    <message>
        <source>{width} × {height}, {rate} frames per second, {length}</source>
        <translation>{width} × {height}, {rate} Bilder pro Sekunde, {length}</translation>
    </message>
    <message>
        <source>As soon as the shots are found</source>
        <translation>Sobald die Szenen gefunden sind</translation>
    </message>
    <message>
        <source>For every shot.</source>
        <translation>Für jede Szene.</translation>
    </message>
    <message>
        <source>For shots without settings of their own. With their own: {number}.</source>
        <translation>Für Szenen ohne eigene Einstellungen; mit eigenen: {number}.</translation>
    </message>
    <message>
        <source>Shot {number} of {count}, frames {first} to {last}.</source>
        <translation>Szene {number} von {count}, Bilder {first} bis {last}.</translation>
    </message>
    <message>
        <source>Shot {number} of {count}, frames {first} to {last}: its own settings.</source>
        <translation>Szene {number} von {count}, Bilder {first} bis {last}: eigene Einstellungen.</translation>
    </message>
</context>
<context>
    <name>VideoStart</name>
    <message>
        <source>A film, coloured shot by shot</source>
        <translation>Ein Film, Szene für Szene koloriert</translation>
    </message>
    <message>
        <source>Drop a film here. Its shots are found by themselves, and each can have settings of its own. Your film is never changed: sound, subtitles and chapters go along into a new one, and an export that was interrupted goes on where it stopped.</source>
        <translation>Einen Film hier ablegen. Seine Szenen werden von selbst gefunden, und jede kann eigene Einstellungen haben. Der Film selbst wird nie verändert: Ton, Untertitel und Kapitel kommen mit in einen neuen, und ein unterbrochener Export geht dort weiter, wo er stehen blieb.</translation>
    </message>
    <message>
        <source>Choose a film…</source>
        <translation>Film wählen…</translation>
    </message>
</context>
<context>
    <name>VolumeControl</name>
    <message>
        <source>Volume</source>
        <translation>Lautstärke</translation>
    </message>
    <message>
        <source>This film has no sound</source>
        <translation>Dieser Film hat keinen Ton</translation>
    </message>
    <message>
        <source>This machine has no device to play the film&apos;s sound</source>
        <translation>Dieser Rechner hat kein Gerät, das den Ton des Films abspielt</translation>
    </message>
    <message>
        <source>Volume: {percent} %</source>
        <translation>Lautstärke: {percent}&#xa0;%</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
</context>
</TS>
