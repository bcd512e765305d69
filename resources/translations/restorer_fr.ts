<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr">
<context>
    <name>About</name>
    <message>
        <source>About restorer</source>
        <translation>À propos de restorer</translation>
    </message>
    <message>
        <source>Gives black-and-white photographs their colours.</source>
        <translation>Redonne leurs couleurs aux photos en noir et blanc.</translation>
    </message>
    <message>
        <source>Free software under the MIT licence.</source>
        <translation>Logiciel libre sous licence MIT.</translation>
    </message>
    <message>
        <source>Photos never leave this computer. The network is used only when you press Download in the models dialog.</source>
        <translation>Les photos ne quittent jamais cet ordinateur. Le réseau ne sert que lorsque vous cliquez sur «&#xa0;Télécharger&#xa0;» dans la fenêtre des modèles.</translation>
    </message>
    <message>
        <source>Model {title}</source>
        <translation>Modèle {title}</translation>
    </message>
    <message>
        <source>Stands on</source>
        <translation>Repose sur</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Log…</source>
        <translation>Journal…</translation>
    </message>
    <message>
        <source>About restorer</source>
        <translation>À propos de restorer</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Ouvrir…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Enregistrer sous…</translation>
    </message>
    <message>
        <source>Save all</source>
        <translation>Tout enregistrer</translation>
    </message>
    <message>
        <source>Save every coloured photo beside its original</source>
        <translation>Enregistrer chaque photo colorisée à côté de son original</translation>
    </message>
    <message>
        <source>Export choices…</source>
        <translation>Options d’export…</translation>
    </message>
    <message>
        <source>Models…</source>
        <translation>Modèles…</translation>
    </message>
    <message>
        <source>Close this photo</source>
        <translation>Fermer cette photo</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Save beside the original, under a new name</source>
        <translation>Enregistrer à côté de l’original, sous un autre nom</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Copy settings</source>
        <translation>Copier les réglages</translation>
    </message>
    <message>
        <source>Paste settings</source>
        <translation>Coller les réglages</translation>
    </message>
    <message>
        <source>Reset settings</source>
        <translation>Réinitialiser les réglages</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>Préférences…</translation>
    </message>
    <message>
        <source>Contact sheet…</source>
        <translation>Planche-contact…</translation>
    </message>
    <message>
        <source>See the photo in many looks and choose one</source>
        <translation>Voir la photo en plusieurs variantes et en choisir une</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Paste a picture</source>
        <translation>Coller une image</translation>
    </message>
    <message>
        <source>Copy the coloured photo</source>
        <translation>Copier la photo colorisée</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Ajuster</translation>
    </message>
    <message>
        <source>100 %</source>
        <translation>100&#xa0;%</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Zoom avant</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Zoom arrière</translation>
    </message>
    <message>
        <source>Next photo</source>
        <translation>Photo suivante</translation>
    </message>
    <message>
        <source>Previous photo</source>
        <translation>Photo précédente</translation>
    </message>
    <message>
        <source>Show the whole photo</source>
        <translation>Afficher la photo entière</translation>
    </message>
    <message>
        <source>One pixel of the photo on one of the screen</source>
        <translation>Un pixel de la photo sur un pixel de l’écran</translation>
    </message>
    <message>
        <source>Divider</source>
        <translation>Séparateur</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Côte à côte</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Différence</translation>
    </message>
    <message>
        <source>Undo: {what}</source>
        <translation>Annuler&#xa0;: {what}</translation>
    </message>
    <message>
        <source>Redo: {what}</source>
        <translation>Rétablir&#xa0;: {what}</translation>
    </message>
</context>
<context>
    <name>Adjustment</name>
    <message>
        <source>Back to the default</source>
        <translation>Revenir à la valeur par défaut</translation>
    </message>
    <message>
        <source>Reset {name}</source>
        <translation>Réinitialiser&#xa0;: {name}</translation>
    </message>
</context>
<context>
    <name>Ahead</name>
    <message>
        <source>frame {number}</source>
        <translation>image {number}</translation>
    </message>
</context>
<context>
    <name>Background</name>
    <message>
        <source>Something went wrong inside restorer; the log says more.</source>
        <translation>Une erreur s’est produite dans restorer&#xa0;; le journal en dit plus.</translation>
    </message>
</context>
<context>
    <name>BatchForm</name>
    <message>
        <source>Also the folders within the folders</source>
        <translation>Inclure les sous-dossiers</translation>
    </message>
    <message>
        <source>Go on watching: take new photos as they come</source>
        <translation>Surveiller&#xa0;: ajouter les nouvelles photos</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>Into a folder of their own</source>
        <translation>Dans un dossier à part</translation>
    </message>
    <message>
        <source>Beside the originals</source>
        <translation>À côté des originaux</translation>
    </message>
    <message>
        <source>Folder for the results</source>
        <translation>Dossier des résultats</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>May hold {name}, {ext}, {folder}, {number}, {model} and {factor}; {number:05} is five digits wide.</source>
        <translation>Peut contenir {name}, {ext}, {folder}, {number}, {model} et {factor}&#xa0;; {number:05} occupe cinq chiffres.</translation>
    </message>
    <message>
        <source>Name is taken</source>
        <translation>Si déjà présent</translation>
    </message>
    <message>
        <source>Leave the photo out</source>
        <translation>Ignorer la photo</translation>
    </message>
    <message>
        <source>Add a number</source>
        <translation>Ajouter un numéro</translation>
    </message>
    <message>
        <source>Count it as failed</source>
        <translation>La compter en échec</translation>
    </message>
    <message>
        <source>Replace the earlier result</source>
        <translation>Remplacer l’ancien résultat</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>As the photo that is shown</source>
        <translation>Comme la photo affichée</translation>
    </message>
    <message>
        <source>Take the settings of the photo in the Photo place</source>
        <translation>Prendre les réglages de la photo de l’espace «&#xa0;Photo&#xa0;»</translation>
    </message>
    <message>
        <source>Back to the default</source>
        <translation>Revenir à la valeur par défaut</translation>
    </message>
    <message>
        <source>Take back the settings of that photo</source>
        <translation>Retirer les réglages de cette photo</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Choisir un dossier…</translation>
    </message>
    <message>
        <source>vividness {value} %</source>
        <translation>vivacité {value}&#xa0;%</translation>
    </message>
    <message>
        <source>strength {value} %</source>
        <translation>intensité {value}&#xa0;%</translation>
    </message>
    <message>
        <source>warmth {value} %</source>
        <translation>chaleur {value}&#xa0;%</translation>
    </message>
    <message>
        <source>a blend with {model}</source>
        <translation>mélange avec {model}</translation>
    </message>
    <message>
        <source>As in that photo: {parts}</source>
        <translation>Comme dans cette photo&#xa0;: {parts}</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Photos</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
</context>
<context>
    <name>BatchPage</name>
    <message>
        <source>A folder with photos</source>
        <translation>Un dossier de photos</translation>
    </message>
    <message>
        <source>batch report</source>
        <translation>rapport du lot</translation>
    </message>
    <message>
        <source>The report is {name} in {folder}</source>
        <translation>Rapport enregistré sous {name} dans {folder}</translation>
    </message>
    <message>
        <source>Added to the batch: {count}.</source>
        <translation>Ajoutées au lot&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>A batch is not finished. In colour: {done}, still to do: {left}.</source>
        <translation>Un lot n’est pas terminé. En couleur&#xa0;: {done}&#xa0;; restantes&#xa0;: {left}.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Reprendre</translation>
    </message>
</context>
<context>
    <name>BatchStart</name>
    <message>
        <source>A whole archive, in one go</source>
        <translation>Toute une archive, d’un seul coup</translation>
    </message>
    <message>
        <source>Drop folders or photos here. You see what will happen before anything is done; originals are never written over, and a batch that was interrupted goes on where it stopped.</source>
        <translation>Déposez ici des dossiers ou des photos. Vous voyez ce qui va se passer avant que rien ne soit fait&#xa0;; les originaux ne sont jamais écrasés, et un lot interrompu reprend là où il s’était arrêté.</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Choisir un dossier…</translation>
    </message>
    <message>
        <source>Choose photos…</source>
        <translation>Choisir des photos…</translation>
    </message>
</context>
<context>
    <name>BatchState</name>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>At work…</source>
        <translation>En cours…</translation>
    </message>
    <message>
        <source>In colour</source>
        <translation>En couleur</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ignorée</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Retirée</translation>
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
        <translation>Photos du lot</translation>
    </message>
</context>
<context>
    <name>BlendControl</name>
    <message>
        <source>Mix with</source>
        <translation>Mélanger avec</translation>
    </message>
    <message>
        <source>&lt;p&gt;Takes the mean of two models&apos; colours. Where one of them guesses wrongly, the other one softens it: mixtures are often better than either.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Prend la moyenne des couleurs de deux modèles. Quand l’un se trompe, l’autre atténue l’erreur&#xa0;: le mélange est souvent meilleur que chacun des deux.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Share of the second model</source>
        <translation>Part du second modèle</translation>
    </message>
    <message>
        <source> %</source>
        <comment>unit after a number</comment>
        <translation>&#xa0;%</translation>
    </message>
    <message>
        <source>0 is the first model alone, 100 the second. Takes effect at once when both have coloured the photo.</source>
        <translation>0&#xa0;: le premier modèle seul&#xa0;; 100&#xa0;: le second. Agit aussitôt une fois que les deux ont colorisé la photo.</translation>
    </message>
    <message>
        <source>No other model</source>
        <translation>Aucun autre modèle</translation>
    </message>
    <message>
        <source>{model} (not installed)</source>
        <translation>{model} (non installé)</translation>
    </message>
</context>
<context>
    <name>Catalogue</name>
    <message>
        <source>Everyday photographs: people, streets, gardens and landscapes, in calm, believable colour.</source>
        <translation>Photos de tous les jours&#xa0;: personnes, rues, jardins et paysages, en couleurs calmes et crédibles.</translation>
    </message>
    <message>
        <source>Vivid colour and much detail in varied scenes; may need another render factor here and there.</source>
        <translation>Couleurs vives et riches détails dans des scènes variées&#xa0;; demande parfois un autre facteur de rendu.</translation>
    </message>
    <message>
        <source>Portraits and landscapes: fewer odd patches and grey limbs than Artistic, quieter colour.</source>
        <translation>Portraits et paysages&#xa0;: moins de taches étranges et de membres gris qu’Artistic, couleurs plus calmes.</translation>
    </message>
    <message>
        <source>Film: the calmest of the three from frame to frame, with little flicker.</source>
        <translation>Film&#xa0;: le plus stable des trois d’une image à l’autre, avec peu de scintillement.</translation>
    </message>
    <message>
        <source>A U-Net on a MobileNetV2 that predicts Lab chroma: 7,000 steps on a distance in Lab, 14,650 on a power of CIEDE2000, the last ones on missing colourfulness too; 33,689 photographs made grey.</source>
        <translation>Un U-Net sur MobileNetV2 qui prédit la chrominance Lab&#xa0;: 7&#xa0;000 étapes sur une distance en Lab, 14&#xa0;650 sur une puissance de CIEDE2000, les dernières aussi sur la couleur manquante&#xa0;; 33&#xa0;689 photos passées en gris.</translation>
    </message>
    <message>
        <source>DeOldify&apos;s NoGAN training of a deep U-Net on a ResNet-34: five rounds, 32 % of ImageNet.</source>
        <translation>Entraînement NoGAN de DeOldify&#xa0;: U-Net profond sur ResNet-34, cinq passes, 32&#xa0;% d’ImageNet.</translation>
    </message>
    <message>
        <source>DeOldify&apos;s NoGAN training of a wide U-Net on a ResNet-101: three rounds, 7 % of ImageNet.</source>
        <translation>Entraînement NoGAN de DeOldify&#xa0;: U-Net large sur ResNet-101, trois passes, 7&#xa0;% d’ImageNet.</translation>
    </message>
    <message>
        <source>DeOldify&apos;s NoGAN training of the wide U-Net for film: one short round, 2.2 % of ImageNet.</source>
        <translation>Entraînement NoGAN de DeOldify&#xa0;: le U-Net large pour le film, une courte passe, 2,2&#xa0;% d’ImageNet.</translation>
    </message>
</context>
<context>
    <name>Cell</name>
    <message>
        <source>In use now</source>
        <translation>Utilisé actuellement</translation>
    </message>
    <message>
        <source>Colouring…</source>
        <translation>Colorisation…</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>{caption} · in use</source>
        <translation>{caption} · utilisé</translation>
    </message>
    <message>
        <source>{caption} · colouring…</source>
        <translation>{caption} · en cours…</translation>
    </message>
</context>
<context>
    <name>CompareView</name>
    <message>
        <source>Photo, before and after</source>
        <translation>Photo, avant et après</translation>
    </message>
    <message>
        <source>Left and right arrows move the divider, plus and minus zoom, 0 fits the photo, 1 shows it at 100 %, hold Space for before.</source>
        <translation>Les flèches gauche et droite déplacent le séparateur, plus et moins zooment, 0 ajuste la photo, 1 l’affiche à 100&#xa0;%&#xa0;; maintenez Espace pour voir l’original.</translation>
    </message>
</context>
<context>
    <name>Comparing</name>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>Difference, twice as strong</source>
        <translation>Différence, doublée</translation>
    </message>
</context>
<context>
    <name>ContactSheet</name>
    <message>
        <source>Contact sheet of {name}</source>
        <translation>Planche-contact de {name}</translation>
    </message>
    <message>
        <source>Render factors</source>
        <translation>Facteurs de rendu</translation>
    </message>
    <message>
        <source>Vividness</source>
        <translation>Vivacité</translation>
    </message>
    <message>
        <source>Click the picture that you like best. Undo takes it back.</source>
        <translation>Cliquez sur l’image que vous préférez. «&#xa0;Annuler&#xa0;» permet de revenir.</translation>
    </message>
    <message>
        <source>{made} of {all} coloured</source>
        <translation>{made} sur {all} colorisées</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Colour the rest</source>
        <translation>Coloriser le reste</translation>
    </message>
    <message>
        <source>{first} and {second}</source>
        <translation>{first} et {second}</translation>
    </message>
    <message>
        <source>Vividness {percent} %</source>
        <translation>Vivacité {percent}&#xa0;%</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent}&#xa0;%</translation>
    </message>
    <message>
        <source>{model}, render factor {factor}</source>
        <translation>{model}, facteur de rendu {factor}</translation>
    </message>
    <message>
        <source>{factor}, automatic</source>
        <translation>{factor}, automatique</translation>
    </message>
    <message>
        <source>{factor}, the default</source>
        <translation>{factor}, par défaut</translation>
    </message>
</context>
<context>
    <name>Countdown</name>
    <message>
        <source>The batch is done</source>
        <translation>Le lot est terminé</translation>
    </message>
    <message>
        <source>Time that is left</source>
        <translation>Temps restant</translation>
    </message>
    <message>
        <source>Stay on</source>
        <translation>Rester allumé</translation>
    </message>
    <message>
        <source>The computer goes to sleep in {seconds} s.</source>
        <translation>L’ordinateur se met en veille dans {seconds} s.</translation>
    </message>
    <message>
        <source>The computer is shut down in {seconds} s.</source>
        <translation>L’ordinateur s’éteint dans {seconds} s.</translation>
    </message>
</context>
<context>
    <name>CrashReporter</name>
    <message>
        <source>Something went wrong inside restorer ({kind}). Your files are safe.</source>
        <translation>Une erreur s’est produite dans restorer ({kind}). Vos fichiers sont intacts.</translation>
    </message>
    <message>
        <source>Something went wrong inside restorer ({kind}). Your files are safe; the log says more.</source>
        <translation>Une erreur s’est produite dans restorer ({kind}). Vos fichiers sont intacts&#xa0;; le journal en dit plus.</translation>
    </message>
</context>
<context>
    <name>Dialog</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>Photos</source>
        <translation>Photos</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Tous les fichiers</translation>
    </message>
    <message>
        <source>Open photos</source>
        <translation>Ouvrir des photos</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Enregistrer le rapport</translation>
    </message>
    <message>
        <source>Page with pictures</source>
        <translation>Page avec images</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>End this batch? Photos that are left: {count}.</source>
        <translation>Terminer ce lot&#xa0;? Photos restantes&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>What is done stays. To go on another time, pause instead of ending.</source>
        <translation>Ce qui est fait est conservé. Pour continuer plus tard, mettez en pause au lieu de terminer.</translation>
    </message>
    <message>
        <source>End the batch</source>
        <translation>Terminer le lot</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Ne pas terminer</translation>
    </message>
    <message>
        <source>Save the coloured photo</source>
        <translation>Enregistrer la photo colorisée</translation>
    </message>
    <message>
        <source>Import a model</source>
        <translation>Importer un modèle</translation>
    </message>
    <message>
        <source>Model weights</source>
        <translation>Poids de modèle</translation>
    </message>
    <message>
        <source>Photos are still being coloured or saved.</source>
        <translation>Des photos sont encore en cours de colorisation ou d’enregistrement.</translation>
    </message>
    <message>
        <source>The photo that is being saved will be saved; the rest is stopped.</source>
        <translation>La photo en cours d’enregistrement sera enregistrée&#xa0;; le reste est arrêté.</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Arrêter et fermer</translation>
    </message>
    <message>
        <source>Keep working</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Remove {model} from this computer?</source>
        <translation>Supprimer {model} de cet ordinateur&#xa0;?</translation>
    </message>
    <message>
        <source>To use it again, it has to be installed again.</source>
        <translation>Pour l’utiliser à nouveau, il faudra le réinstaller.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conserver</translation>
    </message>
</context>
<context>
    <name>Downloads</name>
    <message>
        <source>The picture is coming from {host}…</source>
        <translation>L’image arrive de {host}…</translation>
    </message>
</context>
<context>
    <name>Dragging</name>
    <message>
        <source>The photo is ready now; drag it again.</source>
        <translation>La photo est prête&#xa0;; faites-la glisser à nouveau.</translation>
    </message>
    <message>
        <source>The photo is being prepared; drag it in a moment.</source>
        <translation>La photo est en préparation&#xa0;; faites-la glisser dans un instant.</translation>
    </message>
</context>
<context>
    <name>Editor</name>
    <message>
        <source>in point</source>
        <translation>point d’entrée</translation>
    </message>
    <message>
        <source>out point</source>
        <translation>point de sortie</translation>
    </message>
    <message>
        <source>in and out points</source>
        <translation>points d’entrée et de sortie</translation>
    </message>
    <message>
        <source>splitting a shot</source>
        <translation>diviser un plan</translation>
    </message>
    <message>
        <source>joining shots</source>
        <translation>réunir des plans</translation>
    </message>
    <message>
        <source>settings of the film</source>
        <translation>réglages du film</translation>
    </message>
    <message>
        <source>settings of a shot</source>
        <translation>réglages d’un plan</translation>
    </message>
    <message>
        <source>leaving a shot grey</source>
        <translation>laisser un plan en gris</translation>
    </message>
    <message>
        <source>steadiness</source>
        <translation>stabilité</translation>
    </message>
</context>
<context>
    <name>Ending</name>
    <message>
        <source>The batch is ended.</source>
        <translation>Le lot est terminé.</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>Terminé.</translation>
    </message>
    <message>
        <source>In colour: {count}.</source>
        <translation>En couleur&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>Failed: {count}.</source>
        <translation>En échec&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>The batch is waiting.</source>
        <translation>Le lot attend.</translation>
    </message>
</context>
<context>
    <name>ExportBar</name>
    <message>
        <source>How far the export is</source>
        <translation>Avancement de l’export</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>What is finished is kept, to be gone on with</source>
        <translation>Ce qui est fini est conservé, pour continuer plus tard</translation>
    </message>
    <message>
        <source>Forget the rest</source>
        <translation>Oublier le reste</translation>
    </message>
    <message>
        <source>Films that wait for their turn are not exported</source>
        <translation>Les films qui attendent leur tour ne sont pas exportés</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>{text}; waiting: {number}</source>
        <translation>{text}&#xa0;; en attente&#xa0;: {number}</translation>
    </message>
    <message>
        <source>stopping…</source>
        <translation>arrêt en cours…</translation>
    </message>
    <message>
        <source>getting ready…</source>
        <translation>préparation…</translation>
    </message>
    <message>
        <source>paused before the first frame</source>
        <translation>en pause avant la première image</translation>
    </message>
    <message>
        <source>looking for shots, {done} of {total} frames</source>
        <translation>recherche des plans, {done} sur {total} images</translation>
    </message>
    <message>
        <source>{done} of {total} frames in colour</source>
        <translation>{done} sur {total} images en couleur</translation>
    </message>
    <message>
        <source>writing the film, {done} of {total} frames</source>
        <translation>écriture du film, {done} sur {total} images</translation>
    </message>
    <message>
        <source>{what}, paused</source>
        <translation>{what}, en pause</translation>
    </message>
    <message>
        <source>{what}, {rate} frames per second, {left} left</source>
        <translation>{what}, {rate} images par seconde, temps restant&#xa0;: {left}</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export choices</source>
        <translation>Options d’export</translation>
    </message>
    <message>
        <source>As the original</source>
        <translation>Comme l’original</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualité</translation>
    </message>
    <message>
        <source>Of JPEG, WebP and AVIF. Higher: larger files, finer detail.</source>
        <translation>Pour JPEG, WebP et AVIF. Plus élevée&#xa0;: fichiers plus lourds, détails plus fins.</translation>
    </message>
    <message>
        <source>Bits per channel</source>
        <translation>Bits par canal</translation>
    </message>
    <message>
        <source>8 bits</source>
        <translation>8&#xa0;bits</translation>
    </message>
    <message>
        <source>16 bits</source>
        <translation>16&#xa0;bits</translation>
    </message>
    <message>
        <source>At most {side} pixels</source>
        <translation>{side} pixels au plus</translation>
    </message>
    <message>
        <source>Longer side</source>
        <translation>Grand côté</translation>
    </message>
    <message>
        <source>Keep date, camera and captions of the original</source>
        <translation>Conserver la date, l’appareil et les légendes de l’original</translation>
    </message>
    <message>
        <source>Put a small visible mark in a corner</source>
        <translation>Mettre une petite marque visible dans un coin</translation>
    </message>
    <message>
        <source>Save the colour layer alone, too, as a PNG file</source>
        <translation>Enregistrer aussi le calque de couleur seul, en PNG</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Réinitialiser</translation>
    </message>
    <message>
        <source>Take all these choices back</source>
        <translation>Revenir sur tous ces choix</translation>
    </message>
    <message>
        <source>Originals are never written over; a note of the model is kept.</source>
        <translation>Les originaux ne sont jamais écrasés&#xa0;; le modèle utilisé est noté dans le fichier.</translation>
    </message>
    <message>
        <source>Laid over the original in the blend mode “Color” of Photoshop or Krita, “LCh Color” of GIMP, it gives the coloured photo; there you can erase or weaken it.</source>
        <translation>Posé sur l’original en mode de fusion «&#xa0;Couleur&#xa0;» de Photoshop ou Krita, ou «&#xa0;Couleur LCh&#xa0;» de GIMP, il donne la photo colorisée&#xa0;; vous pouvez alors l’effacer ou l’atténuer.</translation>
    </message>
</context>
<context>
    <name>ExportFilmDialog</name>
    <message>
        <source>Export the film in colour</source>
        <translation>Exporter le film en couleur</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Codec</source>
        <translation>Codec</translation>
    </message>
    <message>
        <source>H.264, plays everywhere</source>
        <translation>H.264, lisible partout</translation>
    </message>
    <message>
        <source>H.265, smaller files, 10 bits</source>
        <translation>H.265, fichiers plus petits, 10&#xa0;bits</translation>
    </message>
    <message>
        <source>ProRes, for editing</source>
        <translation>ProRes, pour le montage</translation>
    </message>
    <message>
        <source>FFV1, loses nothing, for archives</source>
        <translation>FFV1, sans perte, pour l’archivage</translation>
    </message>
    <message>
        <source>Container</source>
        <translation>Conteneur</translation>
    </message>
    <message>
        <source>Encoder</source>
        <translation>Encodeur</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Plage</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualité</translation>
    </message>
    <message>
        <source>Higher: larger files, finer detail.</source>
        <translation>Plus élevée&#xa0;: fichiers plus lourds, détails plus fins.</translation>
    </message>
    <message>
        <source>What will happen</source>
        <translation>Ce qui va se passer</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Whole film, {length}</source>
        <translation>Film entier, {length}</translation>
    </message>
    <message>
        <source>From in to out, {begin} to {end}</source>
        <translation>De l’entrée à la sortie, de {begin} à {end}</translation>
    </message>
    <message>
        <source>Software, best quality</source>
        <translation>Logiciel, meilleure qualité</translation>
    </message>
    <message>
        <source>Where the film goes</source>
        <translation>Où va le film</translation>
    </message>
    <message>
        <source>Give the film a name without slashes.</source>
        <translation>Donnez au film un nom sans barres obliques.</translation>
    </message>
    <message>
        <source>{file} is being exported already: choose another name.</source>
        <translation>{file} est déjà en cours d’export&#xa0;: choisissez un autre nom.</translation>
    </message>
    <message>
        <source>{count} frames, at least {size}.</source>
        <translation>{count} images, au moins {size}.</translation>
    </message>
    <message>
        <source>CRF {rate}.</source>
        <translation>CRF {rate}.</translation>
    </message>
    <message>
        <source>What was begun there with other settings is begun anew.</source>
        <translation>Ce qui y a été commencé avec d’autres réglages est recommencé.</translation>
    </message>
    <message>
        <source>{done} of them are finished already: the export goes on from there.</source>
        <translation>{done} d’entre elles sont déjà finies&#xa0;: l’export reprend à partir de là.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>At the speed of the last export it takes {time}.</source>
        <translation>À la vitesse du dernier export, cela prend {time}.</translation>
    </message>
    <message>
        <source>The colours alone take {time}.</source>
        <translation>Les couleurs à elles seules prennent {time}.</translation>
    </message>
</context>
<context>
    <name>Exporter</name>
    <message>
        <source>Saved as {name} in {folder}</source>
        <translation>Enregistrée sous {name} dans {folder}</translation>
    </message>
    <message>
        <source>Saved as {name}, with the colour layer {layer}, in {folder}</source>
        <translation>Enregistrée sous {name}, avec le calque de couleur {layer}, dans {folder}</translation>
    </message>
    <message>
        <source>The coloured photo is on the clipboard.</source>
        <translation>La photo colorisée est dans le presse-papiers.</translation>
    </message>
    <message>
        <source>No program that shows folders could be started; the file is {path}.</source>
        <translation>Aucun gestionnaire de fichiers n’a pu être lancé&#xa0;; le fichier est {path}.</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>{name} is exported as soon as the film before it is done.</source>
        <translation>{name} sera exporté dès que le film précédent sera terminé.</translation>
    </message>
    <message>
        <source>The film is {name} in {folder}</source>
        <translation>Film enregistré sous {name} dans {folder}</translation>
    </message>
    <message>
        <source>The export is stopped; no part of it was finished.</source>
        <translation>L’export est arrêté&#xa0;; aucune partie n’en était finie.</translation>
    </message>
</context>
<context>
    <name>FactorControl</name>
    <message>
        <source>Render factor</source>
        <translation>Facteur de rendu</translation>
    </message>
    <message>
        <source>How closely the model looks. Lower: it sees the whole scene at a glance; bolder, steadier colour. Higher: it sees small things too, but may lose sight of the scene; more detail, sometimes paler or patchy. Old, soft photos like lower values.</source>
        <translation>La finesse du regard du modèle. Plus bas&#xa0;: il voit toute la scène d’un coup d’œil&#xa0;; couleurs plus franches et plus stables. Plus haut&#xa0;: il voit aussi les petites choses, mais peut perdre la scène de vue&#xa0;; plus de détails, parfois plus pâle ou taché. Les photos anciennes et douces préfèrent les valeurs basses.</translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>Auto</translation>
    </message>
    <message>
        <source>&lt;p&gt;Chooses for each photo: the model&apos;s own render factor where the photo is sharp, a lower one where it is small or soft.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Choisit pour chaque photo&#xa0;: le facteur propre au modèle si la photo est nette, un facteur plus bas si elle est petite ou douce.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Use what fits</source>
        <translation>Utiliser ce qui convient</translation>
    </message>
    <message>
        <source>The memory had room for {factor} only.</source>
        <translation>La mémoire n’a suffi que pour {factor}.</translation>
    </message>
    <message>
        <source>Use {factor} for this photo</source>
        <translation>Utiliser {factor} pour cette photo</translation>
    </message>
    <message>
        <source>Auto: looking for what suits the photo…</source>
        <translation>Auto&#xa0;: recherche de ce qui convient à la photo…</translation>
    </message>
    <message>
        <source>Auto: the photo is sharp, the model&apos;s own {factor} suits it.</source>
        <translation>Auto&#xa0;: la photo est nette, le {factor} du modèle lui convient.</translation>
    </message>
    <message>
        <source>Auto: the photo is soft, {factor} shows all its detail.</source>
        <translation>Auto&#xa0;: la photo est douce, {factor} montre tous ses détails.</translation>
    </message>
    <message>
        <source>Auto: the photo is small, {factor} shows all of it.</source>
        <translation>Auto&#xa0;: la photo est petite, {factor} la montre en entier.</translation>
    </message>
</context>
<context>
    <name>FilmExport</name>
    <message>
        <source>The film could not be exported; the log says more.</source>
        <translation>Le film n’a pas pu être exporté&#xa0;; le journal en dit plus.</translation>
    </message>
</context>
<context>
    <name>Filmstrip</name>
    <message>
        <source>Open photos</source>
        <translation>Photos ouvertes</translation>
    </message>
</context>
<context>
    <name>FilterFields</name>
    <message>
        <source>Only these</source>
        <translation>Uniquement</translation>
    </message>
    <message>
        <source>all photos</source>
        <translation>toutes les photos</translation>
    </message>
    <message>
        <source>Not these</source>
        <translation>Sauf</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>Patterns with commas between them: *.tif, scan_*, 1931/*</source>
        <translation>Motifs séparés par des virgules&#xa0;: *.tif, scan_*, 1931/*</translation>
    </message>
    <message>
        <source>Size of the file, at least</source>
        <translation>Taille du fichier, au moins</translation>
    </message>
    <message>
        <source>any</source>
        <translation>sans limite</translation>
    </message>
    <message>
        <source>Size of the file, at most</source>
        <translation>Taille du fichier, au plus</translation>
    </message>
    <message>
        <source>Such as 200 kB, 1.5 MB or 2 GB</source>
        <translation>Par exemple 200 ko, 1,5 Mo ou 2 Go</translation>
    </message>
    <message>
        <source>Changed since</source>
        <translation>Modifié depuis</translation>
    </message>
    <message>
        <source>Changed before</source>
        <translation>Modifié avant</translation>
    </message>
    <message>
        <source>When the file was last changed: 2024-12-31, 2024-12 or 2024</source>
        <translation>Date de la dernière modification du fichier&#xa0;: 2024-12-31, 2024-12 ou 2024</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modifié</translation>
    </message>
    <message>
        <source>“{text}” is no size: write 200 kB, 1.5 MB or 2 GB.</source>
        <translation>«&#xa0;{text}&#xa0;» n’est pas une taille&#xa0;: écrivez 200 ko, 1,5 Mo ou 2 Go.</translation>
    </message>
    <message>
        <source>“{text}” is no date: write 2024-12-31, 2024-12 or 2024.</source>
        <translation>«&#xa0;{text}&#xa0;» n’est pas une date&#xa0;: écrivez 2024-12-31, 2024-12 ou 2024.</translation>
    </message>
</context>
<context>
    <name>Finder</name>
    <message>
        <source>The shots could not be found; the log says more.</source>
        <translation>Les plans n’ont pas pu être détectés&#xa0;; le journal en dit plus.</translation>
    </message>
</context>
<context>
    <name>FinishedBar</name>
    <message>
        <source>Finished export</source>
        <translation>Export terminé</translation>
    </message>
    <message>
        <source>Play the result</source>
        <translation>Lire le résultat</translation>
    </message>
    <message>
        <source>In the program that this computer has for films</source>
        <translation>Dans le programme de cet ordinateur pour les films</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Afficher dans le dossier</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>{name} is finished. Frames: {count}; time: {time}.</source>
        <translation>{name} est terminé. Images&#xa0;: {count}&#xa0;; durée&#xa0;: {time}.</translation>
    </message>
    <message>
        <source>{name} could not be exported. {why}</source>
        <translation>{name} n’a pas pu être exporté. {why}</translation>
    </message>
    <message>
        <source>{name} is no longer in {folder}.</source>
        <translation>{name} n’est plus dans {folder}.</translation>
    </message>
    <message>
        <source>No program that plays films could be started; the film is {path}.</source>
        <translation>Aucun programme de lecture de films n’a pu être lancé&#xa0;; le film est {path}.</translation>
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
        <translation>Comme l’original</translation>
    </message>
</context>
<context>
    <name>Handle</name>
    <message>
        <source>Drag the coloured photo out</source>
        <translation>Faire glisser la photo colorisée</translation>
    </message>
    <message>
        <source>Drag the coloured photo from here into a folder or another program</source>
        <translation>Faites glisser la photo colorisée d’ici vers un dossier ou un autre logiciel</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Photo</source>
        <translation>Photo</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>closing a photo</source>
        <translation>fermer une photo</translation>
    </message>
    <message>
        <source>model</source>
        <translation>modèle</translation>
    </message>
    <message>
        <source>second model</source>
        <translation>second modèle</translation>
    </message>
    <message>
        <source>share of the second model</source>
        <translation>part du second modèle</translation>
    </message>
    <message>
        <source>render factor</source>
        <translation>facteur de rendu</translation>
    </message>
    <message>
        <source>vividness</source>
        <translation>vivacité</translation>
    </message>
    <message>
        <source>warmth</source>
        <translation>chaleur</translation>
    </message>
    <message>
        <source>strength</source>
        <translation>intensité</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>réglages</translation>
    </message>
</context>
<context>
    <name>Inference</name>
    <message>
        <source>{photo} could not be coloured: something went wrong inside restorer.</source>
        <translation>{photo} n’a pas pu être colorisée&#xa0;: une erreur s’est produite dans restorer.</translation>
    </message>
</context>
<context>
    <name>Interrupted</name>
    <message>
        <source>What is finished of {name} is damaged.</source>
        <translation>Ce qui est fini de {name} est endommagé.</translation>
    </message>
    <message>
        <source>Begin anew</source>
        <translation>Recommencer</translation>
    </message>
    <message>
        <source>The export of {name} is not finished; frames that are done: {count}.</source>
        <translation>L’export de {name} n’est pas terminé&#xa0;; images finies&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>The unfinished export of {name} is discarded.</source>
        <translation>L’export inachevé de {name} est abandonné.</translation>
    </message>
</context>
<context>
    <name>LaterPlaces</name>
    <message>
        <source>Batch</source>
        <translation>Lot</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Vidéo</translation>
    </message>
    <message>
        <source>Open a photo first, in the Photo place.</source>
        <translation>Ouvrez d’abord une photo, dans l’espace «&#xa0;Photo&#xa0;».</translation>
    </message>
    <message>
        <source>Copy the settings of a photo first, in the Photo place.</source>
        <translation>Copiez d’abord les réglages d’une photo, dans l’espace «&#xa0;Photo&#xa0;».</translation>
    </message>
    <message>
        <source>These photos will be coloured with the copied settings.</source>
        <translation>Ces photos seront colorisées avec les réglages copiés.</translation>
    </message>
</context>
<context>
    <name>LogViewer</name>
    <message>
        <source>Log</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>The log stays on this computer. “Copy diagnostics” leaves out the names of your folders and files.</source>
        <translation>Le journal reste sur cet ordinateur. «&#xa0;Copier le diagnostic&#xa0;» laisse de côté les noms de vos dossiers et fichiers.</translation>
    </message>
    <message>
        <source>Nothing has gone wrong.</source>
        <translation>Aucune erreur.</translation>
    </message>
    <message>
        <source>Copy diagnostics</source>
        <translation>Copier le diagnostic</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Copié.</translation>
    </message>
</context>
<context>
    <name>LookControls</name>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Render factor</source>
        <translation>Facteur de rendu</translation>
    </message>
    <message>
        <source>How closely the model looks. Lower: bolder, steadier colour, and much faster. Higher: it sees small things too, but may lose sight of the scene.</source>
        <translation>La finesse du regard du modèle. Plus bas&#xa0;: couleurs plus franches, plus stables, et bien plus rapide. Plus haut&#xa0;: il voit aussi les petites choses, mais peut perdre la scène de vue.</translation>
    </message>
    <message>
        <source>Vividness</source>
        <translation>Vivacité</translation>
    </message>
    <message>
        <source> %</source>
        <comment>unit after a number</comment>
        <translation>&#xa0;%</translation>
    </message>
    <message>
        <source>How strong the colours are. Takes effect at once.</source>
        <translation>La force des couleurs. Agit aussitôt.</translation>
    </message>
</context>
<context>
    <name>MenuBar</name>
    <message>
        <source>Open recent</source>
        <translation>Ouvrir récent</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>É&amp;dition</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Aid&amp;e</translation>
    </message>
    <message>
        <source>Clear this list</source>
        <translation>Vider cette liste</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Afficher dans le dossier</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Fermer ce message</translation>
    </message>
</context>
<context>
    <name>ModelCard</name>
    <message>
        <source>Download</source>
        <translation>Télécharger</translation>
    </message>
    <message>
        <source>Download {model}</source>
        <translation>Télécharger {model}</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Stop downloading {model}</source>
        <translation>Arrêter le téléchargement de {model}</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Vérifier</translation>
    </message>
    <message>
        <source>Check that {model} is undamaged</source>
        <translation>Vérifier que {model} n’est pas endommagé</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Remove {model} from this computer</source>
        <translation>Supprimer {model} de cet ordinateur</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} sur {total}</translation>
    </message>
    <message>
        <source>Checking and unpacking…</source>
        <translation>Vérification et décompression…</translation>
    </message>
    <message>
        <source>Comes with restorer</source>
        <translation>Fourni avec restorer</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>Installé</translation>
    </message>
    <message>
        <source>Not installed</source>
        <translation>Non installé</translation>
    </message>
    <message>
        <source>{size} · licence {licence}</source>
        <translation>{size} · licence {licence}</translation>
    </message>
</context>
<context>
    <name>ModelChooser</name>
    <message>
        <source>{model} (not installed)</source>
        <translation>{model} (non installé)</translation>
    </message>
</context>
<context>
    <name>ModelsDialog</name>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>Import a file…</source>
        <translation>Importer un fichier…</translation>
    </message>
    <message>
        <source>Models are downloaded only when you press Download. Weights that you have already (.pth, .safetensors) can be dropped here.</source>
        <translation>Les modèles ne sont téléchargés que si vous cliquez sur «&#xa0;Télécharger&#xa0;». Les poids que vous avez déjà (.pth, .safetensors) peuvent être déposés ici.</translation>
    </message>
    <message>
        <source>{address} lies on the web; download the file first.</source>
        <translation>{address} se trouve sur le web&#xa0;; téléchargez d’abord le fichier.</translation>
    </message>
    <message>
        <source>{file} is being read…</source>
        <translation>Lecture de {file}…</translation>
    </message>
</context>
<context>
    <name>Offers</name>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>No, thanks</source>
        <translation>Non, merci</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>The folder {folder} cannot be read: {reason}.</source>
        <translation>Le dossier {folder} ne peut pas être lu&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>The folder {folder} holds no photos that can be opened.</source>
        <translation>Le dossier {folder} ne contient aucune photo qui puisse être ouverte.</translation>
    </message>
    <message>
        <source>The link that was dropped holds no picture; save the picture first.</source>
        <translation>Le lien déposé ne contient pas d’image&#xa0;; enregistrez d’abord l’image.</translation>
    </message>
    <message>
        <source>{address} cannot be opened from here; save the picture first, then open it.</source>
        <translation>{address} ne peut pas être ouvert d’ici&#xa0;; enregistrez d’abord l’image, puis ouvrez-la.</translation>
    </message>
</context>
<context>
    <name>Outlook</name>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Démarrer</translation>
    </message>
    <message>
        <source>Open the earlier batch</source>
        <translation>Ouvrir le lot précédent</translation>
    </message>
    <message>
        <source>Begin anew</source>
        <translation>Recommencer</translation>
    </message>
    <message>
        <source>Do all of these photos once more. The earlier batch&apos;s journal is put aside; its results stay where they are.</source>
        <translation>Traiter toutes ces photos encore une fois. Le journal du lot précédent est mis de côté&#xa0;; ses résultats restent où ils sont.</translation>
    </message>
    <message>
        <source>Something is not right yet</source>
        <translation>Quelque chose ne va pas encore</translation>
    </message>
    <message>
        <source>Looking for photos…</source>
        <translation>Recherche de photos…</translation>
    </message>
    <message>
        <source>Time: not known. {reason}</source>
        <translation>Durée&#xa0;: inconnue. {reason}</translation>
    </message>
    <message>
        <source>One photo, {size}</source>
        <translation>Une photo, {size}</translation>
    </message>
    <message>
        <source>No photos to be coloured</source>
        <translation>Aucune photo à coloriser</translation>
    </message>
    <message>
        <source>{count} photos, {size}</source>
        <translation>{count} photos, {size}</translation>
    </message>
    <message>
        <source>Time: being measured on a few of them…</source>
        <translation>Durée&#xa0;: en cours de mesure sur quelques-unes…</translation>
    </message>
    <message>
        <source>Time: not known, for none of some photos could be tried.</source>
        <translation>Durée&#xa0;: inconnue, car aucune des photos d’essai n’a pu être traitée.</translation>
    </message>
    <message>
        <source>Time: {time}</source>
        <translation>Durée&#xa0;: {time}</translation>
    </message>
    <message>
        <source>Results: about {size}; free: {free}</source>
        <translation>Résultats&#xa0;: environ {size}&#xa0;; libre&#xa0;: {free}</translation>
    </message>
    <message>
        <source>There may not be enough room.</source>
        <translation>La place pourrait manquer.</translation>
    </message>
    <message>
        <source>In that folder lies a batch that is not finished, with other settings. Photos that are left: {count}. Go on with it, or choose another folder.</source>
        <translation>Ce dossier contient un lot non terminé, avec d’autres réglages. Photos restantes&#xa0;: {count}. Reprenez-le ou choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>From an earlier start, still to be done: {count}</source>
        <translation>D’un démarrage précédent, restantes&#xa0;: {count}</translation>
    </message>
    <message>
        <source>In the batch already: {count}</source>
        <translation>Déjà dans le lot&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Left out by name, size or date: {count}</source>
        <translation>Écartées d’après le nom, la taille ou la date&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Folders left out by their names: {count}</source>
        <translation>Dossiers écartés d’après leur nom : {count}</translation>
    </message>
    <message>
        <source>Files that are no photos: {count}</source>
        <translation>Fichiers qui ne sont pas des photos&#xa0;: {count}</translation>
    </message>
    <message>
        <source>And passed over: {count}</source>
        <translation>Également ignorées&#xa0;: {count}</translation>
    </message>
</context>
<context>
    <name>Panel</name>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Models…</source>
        <translation>Modèles…</translation>
    </message>
    <message>
        <source>Download, import and remove models</source>
        <translation>Télécharger, importer et supprimer des modèles</translation>
    </message>
    <message>
        <source> %</source>
        <comment>unit after a number</comment>
        <translation>&#xa0;%</translation>
    </message>
    <message>
        <source>Vividness</source>
        <translation>Vivacité</translation>
    </message>
    <message>
        <source>How strong the colours are. Takes effect at once.</source>
        <translation>La force des couleurs. Agit aussitôt.</translation>
    </message>
    <message>
        <source>Warmth</source>
        <translation>Chaleur</translation>
    </message>
    <message>
        <source>Left: colder, as on a cloudy day. Right: warmer, as in evening light. What is grey stays grey.</source>
        <translation>À gauche&#xa0;: plus froid, comme par temps couvert. À droite&#xa0;: plus chaud, comme dans la lumière du soir. Ce qui est gris reste gris.</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Intensité</translation>
    </message>
    <message>
        <source>Blends the colours with the black-and-white original.</source>
        <translation>Mélange les couleurs avec l’original en noir et blanc.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Colour it</source>
        <translation>Coloriser</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Press “Models…” to install it.</source>
        <translation>Cliquez sur «&#xa0;Modèles…&#xa0;» pour l’installer.</translation>
    </message>
</context>
<context>
    <name>PhotoActions</name>
    <message>
        <source>The settings are copied; paste them onto other photos.</source>
        <translation>Les réglages sont copiés&#xa0;; collez-les sur d’autres photos.</translation>
    </message>
</context>
<context>
    <name>PlaceSwitch</name>
    <message>
        <source>Places</source>
        <translation>Espaces</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Préférences</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Périphérique</translation>
    </message>
    <message>
        <source>The fastest there is</source>
        <translation>Le plus rapide disponible</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Processeur</translation>
    </message>
    <message>
        <source>NVIDIA graphics card</source>
        <translation>Carte graphique NVIDIA</translation>
    </message>
    <message>
        <source>Apple graphics</source>
        <translation>Puce graphique Apple</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>Follow the edges of the photo</source>
        <translation>Suivre les contours de la photo</translation>
    </message>
    <message>
        <source>As DeOldify lays them</source>
        <translation>Comme DeOldify</translation>
    </message>
    <message>
        <source>{device}. Language, device and colours are taken up at the next start.</source>
        <translation>{device}. La langue, le périphérique et les couleurs sont pris en compte au prochain démarrage.</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Réinitialiser</translation>
    </message>
    <message>
        <source>Take all these choices back</source>
        <translation>Revenir sur tous ces choix</translation>
    </message>
</context>
<context>
    <name>Quantities</name>
    <message>
        <source>less than a minute</source>
        <translation>moins d’une minute</translation>
    </message>
    <message>
        <source>about {minutes} min</source>
        <translation>environ {minutes}&#xa0;min</translation>
    </message>
    <message>
        <source>about {days} days</source>
        <translation>environ {days} jours</translation>
    </message>
    <message>
        <source>about {hours} h</source>
        <translation>environ {hours}&#xa0;h</translation>
    </message>
    <message>
        <source>about {hours} h {minutes} min</source>
        <translation>environ {hours}&#xa0;h {minutes}&#xa0;min</translation>
    </message>
</context>
<context>
    <name>RecentFiles</name>
    <message>
        <source>Opened lately</source>
        <translation>Ouvertes récemment</translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation>Ouvrir {name}</translation>
    </message>
</context>
<context>
    <name>Reception</name>
    <message>
        <source>pasted picture</source>
        <translation>image collée</translation>
    </message>
    <message>
        <source>There is no picture on the clipboard.</source>
        <translation>Le presse-papiers ne contient pas d’image.</translation>
    </message>
    <message>
        <source>dropped picture</source>
        <translation>image déposée</translation>
    </message>
    <message>
        <source>This picture lies on the web, at {host}. Download “{name}” from there?</source>
        <translation>Cette image se trouve sur le web, sur {host}. Télécharger «&#xa0;{name}&#xa0;»&#xa0;?</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Télécharger</translation>
    </message>
</context>
<context>
    <name>RowActions</name>
    <message>
        <source>Compare in Photo</source>
        <translation>Comparer dans Photo</translation>
    </message>
    <message>
        <source>Open the result</source>
        <translation>Ouvrir le résultat</translation>
    </message>
    <message>
        <source>Do these first</source>
        <translation>Traiter en premier</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Descendre</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Paste settings</source>
        <translation>Coller les réglages</translation>
    </message>
    <message>
        <source>Take out of the batch</source>
        <translation>Retirer du lot</translation>
    </message>
</context>
<context>
    <name>Rows</name>
    <message>
        <source>Photo</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
</context>
<context>
    <name>RunView</name>
    <message>
        <source>How far the batch is</source>
        <translation>Avancement du lot</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>End…</source>
        <translation>Terminer…</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>Rapport…</translation>
    </message>
    <message>
        <source>New batch</source>
        <translation>Nouveau lot</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>All photos</source>
        <translation>Toutes les photos</translation>
    </message>
    <message>
        <source>Results beside the originals</source>
        <translation>Résultats à côté des originaux</translation>
    </message>
    <message>
        <source>Results in {folder}</source>
        <translation>Résultats dans {folder}</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Getting ready…</source>
        <translation>Préparation…</translation>
    </message>
    <message>
        <source>{done} of {total} in colour</source>
        <translation>{done} sur {total} en couleur</translation>
    </message>
    <message>
        <source>{count} failed</source>
        <translation>{count} en échec</translation>
    </message>
    <message>
        <source>{count} left out</source>
        <translation>ignorées&#xa0;: {count}</translation>
    </message>
    <message>
        <source>time left: being measured</source>
        <translation>temps restant&#xa0;: en cours de mesure</translation>
    </message>
    <message>
        <source>time left: {span}</source>
        <translation>temps restant&#xa0;: {span}</translation>
    </message>
    <message>
        <source>waiting for new photos</source>
        <translation>en attente de nouvelles photos</translation>
    </message>
    <message>
        <source>pausing: {count} are being finished</source>
        <translation>pause&#xa0;: {count} en cours d’achèvement</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pause</translation>
    </message>
    <message>
        <source>It goes on by itself as soon as that is mended.</source>
        <translation>La reprise est automatique dès que c’est réglé.</translation>
    </message>
    <message>
        <source>Retry failed</source>
        <translation>Réessayer les échecs</translation>
    </message>
    <message>
        <source>Then go to sleep</source>
        <translation>Puis mettre en veille</translation>
    </message>
    <message>
        <source>Then shut down</source>
        <translation>Puis éteindre</translation>
    </message>
    <message>
        <source>At the end</source>
        <translation>À la fin</translation>
    </message>
    <message>
        <source>Then stay on</source>
        <translation>Puis rester allumé</translation>
    </message>
    <message>
        <source>What the computer does when the batch is done</source>
        <translation>Ce que fait l’ordinateur quand le lot est terminé</translation>
    </message>
</context>
<context>
    <name>SampleButton</name>
    <message>
        <source>Coffee</source>
        <translation>Café</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>Portrait</translation>
    </message>
    <message>
        <source>Raccoon</source>
        <translation>Raton laveur</translation>
    </message>
    <message>
        <source>Sample: {name}</source>
        <translation>Exemple&#xa0;: {name}</translation>
    </message>
</context>
<context>
    <name>SaveAll</name>
    <message>
        <source>No photo is in colour yet.</source>
        <translation>Aucune photo n’est encore en couleur.</translation>
    </message>
    <message>
        <source>Saving {name} ({number} of {count})…</source>
        <translation>Enregistrement de {name} ({number} sur {count})…</translation>
    </message>
    <message>
        <source>Saved as {name} in {folder}.</source>
        <translation>Enregistrée sous {name} dans {folder}.</translation>
    </message>
    <message>
        <source>{count} photos saved in {folder}.</source>
        <translation>{count} photos enregistrées dans {folder}.</translation>
    </message>
    <message>
        <source>{count} photos saved, each beside its original.</source>
        <translation>{count} photos enregistrées, chacune à côté de son original.</translation>
    </message>
    <message>
        <source>Not in colour and left out: {count}.</source>
        <translation>Sans couleur et ignorées&#xa0;: {count}.</translation>
    </message>
</context>
<context>
    <name>Sentence</name>
    <message>
        <source>A batch with other settings is not finished in {folder}: go on with it, or choose another folder for the results.</source>
        <translation>Un lot avec d’autres réglages n’est pas terminé dans {folder}&#xa0;: reprenez-le ou choisissez un autre dossier pour les résultats.</translation>
    </message>
    <message>
        <source>A part of the unfinished export to {file} is damaged: begin anew.</source>
        <translation>Une partie de l’export inachevé vers {file} est endommagée&#xa0;: recommencez.</translation>
    </message>
    <message>
        <source>Above {most} photos, pictures are left out.</source>
        <translation>Au-delà de {most} photos, les images sont laissées de côté.</translation>
    </message>
    <message>
        <source>An imported model; its file does not say for what.</source>
        <translation>Un modèle importé&#xa0;; son fichier n’indique pas pour quel usage.</translation>
    </message>
    <message>
        <source>An unfinished export to {file} is there: go on with it, or begin anew.</source>
        <translation>Un export inachevé vers {file} existe&#xa0;: reprenez-le ou recommencez.</translation>
    </message>
    <message>
        <source>Another restorer is running the batch of {file}: wait until it has ended, or go on there.</source>
        <translation>Un autre restorer exécute le lot de {file}&#xa0;: attendez qu’il ait terminé, ou continuez là-bas.</translation>
    </message>
    <message>
        <source>Another restorer is working on the model {model}: wait until it has finished.</source>
        <translation>Un autre restorer travaille sur le modèle {model}&#xa0;: attendez qu’il ait terminé.</translation>
    </message>
    <message>
        <source>Damaged frames of the source, mended as far as possible: {count}.</source>
        <translation>Images endommagées de la source, réparées autant que possible&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>H.264 is written in 8 bits: choose hevc, prores or ffv1 to keep 10.</source>
        <translation>Le H.264 est écrit en 8 bits&#xa0;: choisissez hevc, prores ou ffv1 pour en garder 10.</translation>
    </message>
    <message>
        <source>Installing the model {model} takes {needed} of disk space, and {free} are free at {folder}: make room and try again.</source>
        <translation>L’installation du modèle {model} demande {needed} d’espace disque, et {free} sont libres dans {folder}&#xa0;: libérez de la place et réessayez.</translation>
    </message>
    <message>
        <source>Its EXIF data is damaged and was left out.</source>
        <translation>Ses données EXIF sont endommagées et ont été laissées de côté.</translation>
    </message>
    <message>
        <source>Its XMP data is damaged and was left out.</source>
        <translation>Ses données XMP sont endommagées et ont été laissées de côté.</translation>
    </message>
    <message>
        <source>Its XMP data is very long and was read in part.</source>
        <translation>Ses données XMP sont très longues et n’ont été lues qu’en partie.</translation>
    </message>
    <message>
        <source>Its colour profile is damaged or of another kind and was ignored.</source>
        <translation>Son profil colorimétrique est endommagé ou d’un autre type et a été ignoré.</translation>
    </message>
    <message>
        <source>Its file does not say how it was trained.</source>
        <translation>Son fichier n’indique pas comment il a été entraîné.</translation>
    </message>
    <message>
        <source>Its sides are odd, which this codec cannot have: one pixel is added.</source>
        <translation>Ses côtés sont impairs, ce que ce codec n’admet pas&#xa0;: un pixel est ajouté.</translation>
    </message>
    <message>
        <source>Its {bits} bits per channel are read as 8.</source>
        <translation>Ses {bits} bits par canal sont lus comme 8.</translation>
    </message>
    <message>
        <source>JPEG has no place for the photo&apos;s long XMP: the provenance alone is kept.</source>
        <translation>Le JPEG n’a pas de place pour le long XMP de la photo&#xa0;: seule la provenance est conservée.</translation>
    </message>
    <message>
        <source>JPEG has no transparency: the picture is laid over white.</source>
        <translation>Le JPEG ne gère pas la transparence&#xa0;: l’image est posée sur du blanc.</translation>
    </message>
    <message>
        <source>Journal: {file}</source>
        <translation>Journal&#xa0;: {file}</translation>
    </message>
    <message>
        <source>Lost frames of the source, for which a neighbour stands in: {count}.</source>
        <translation>Images perdues de la source, remplacées par une voisine&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>No photos</source>
        <translation>Aucune photo</translation>
    </message>
    <message>
        <source>No {name} device can be used on this machine, only: {names}.</source>
        <translation>Aucun périphérique {name} n’est utilisable sur cet ordinateur, seulement&#xa0;: {names}.</translation>
    </message>
    <message>
        <source>Not enough memory for render factor {asked} on the {device} device: coloured with {used} on the {place} device.</source>
        <translation>La mémoire ne suffit pas pour le facteur de rendu {asked} sur le périphérique {device}&#xa0;: colorisée avec {used} sur le périphérique {place}.</translation>
    </message>
    <message>
        <source>Only the first of {count} frames is used.</source>
        <translation>Seule la première de {count} images est utilisée.</translation>
    </message>
    <message>
        <source>Only the first of {count} pages is used.</source>
        <translation>Seule la première de {count} pages est utilisée.</translation>
    </message>
    <message>
        <source>PyTorch cannot be loaded ({reason}): close other programs if memory is short, or install restorer again.</source>
        <translation>PyTorch ne peut pas être chargé ({reason})&#xa0;: fermez d’autres logiciels si la mémoire manque, ou réinstallez restorer.</translation>
    </message>
    <message>
        <source>Report of a batch</source>
        <translation>Rapport d’un lot</translation>
    </message>
    <message>
        <source>Some of its colours lie beyond sRGB and were brought to its edge.</source>
        <translation>Certaines de ses couleurs sortent de sRGB et ont été ramenées à sa limite.</translation>
    </message>
    <message>
        <source>The CRF {number} is out of range: choose 0 to 51.</source>
        <translation>Le CRF {number} est hors limites&#xa0;: choisissez de 0 à 51.</translation>
    </message>
    <message>
        <source>The attachment {number} is left out: only mkv has such.</source>
        <translation>La pièce jointe {number} est laissée de côté&#xa0;: seul mkv en accepte.</translation>
    </message>
    <message>
        <source>The colours were made by a model. They are plausible, not historical.</source>
        <translation>Les couleurs ont été faites par un modèle. Elles sont plausibles, pas historiques.</translation>
    </message>
    <message>
        <source>The computer stays on: {command} cannot be started ({reason}).</source>
        <translation>L’ordinateur reste allumé&#xa0;: {command} ne peut pas être lancé ({reason}).</translation>
    </message>
    <message>
        <source>The computer stays on: {command} was refused ({reason}).</source>
        <translation>L’ordinateur reste allumé&#xa0;: {command} a été refusé ({reason}).</translation>
    </message>
    <message>
        <source>The cover picture {number} is left out: mp4 and mkv have such.</source>
        <translation>L’image de couverture {number} est laissée de côté&#xa0;: mp4 et mkv en acceptent.</translation>
    </message>
    <message>
        <source>The data track {number} ({codec})</source>
        <translation>La piste de données {number} ({codec})</translation>
    </message>
    <message>
        <source>The disk of {folder} is full: make room and try again.</source>
        <translation>Le disque de {folder} est plein&#xa0;: libérez de la place et réessayez.</translation>
    </message>
    <message>
        <source>The encoder {name} does not take a film of {width} x {height} at this quality: choose another codec or quality.</source>
        <translation>L’encodeur {name} n’accepte pas un film de {width} × {height} à cette qualité&#xa0;: choisissez un autre codec ou une autre qualité.</translation>
    </message>
    <message>
        <source>The encoder {name} failed after {count} frames: {other} encoded the rest.</source>
        <translation>L’encodeur {name} a échoué après {count} images : {other} a encodé le reste.</translation>
    </message>
    <message>
        <source>The encoder {name} failed in the middle of the film: go on with it from where it stopped, or begin anew with another one.</source>
        <translation>L’encodeur {name} a échoué au milieu du film : reprenez avec lui là où il s’est arrêté, ou recommencez avec un autre.</translation>
    </message>
    <message>
        <source>The file is shorter than it says itself: the source may be cut off.</source>
        <translation>Le fichier est plus court qu’il ne l’indique lui-même&#xa0;: la source est peut-être tronquée.</translation>
    </message>
    <message>
        <source>The film asks to be turned by {degrees} degrees; it stays as it is stored.</source>
        <translation>Le film demande à être tourné de {degrees} degrés&#xa0;; il reste tel qu’il est enregistré.</translation>
    </message>
    <message>
        <source>The film is in HDR ({kind}), for which no model was made: its colours may look odd.</source>
        <translation>Le film est en HDR ({kind}), ce pour quoi aucun modèle n’est fait&#xa0;: ses couleurs peuvent paraître étranges.</translation>
    </message>
    <message>
        <source>The film is interlaced; it is deinterlaced.</source>
        <translation>Le film est entrelacé&#xa0;; il est désentrelacé.</translation>
    </message>
    <message>
        <source>The film is transparent in places, which is left out.</source>
        <translation>Le film est transparent par endroits&#xa0;; cela est laissé de côté.</translation>
    </message>
    <message>
        <source>The film looks interlaced, though it does not say so; it is deinterlaced.</source>
        <translation>Le film semble entrelacé, bien qu’il ne l’indique pas&#xa0;; il est désentrelacé.</translation>
    </message>
    <message>
        <source>The film track {number} ({codec})</source>
        <translation>La piste de film {number} ({codec})</translation>
    </message>
    <message>
        <source>The film&apos;s clock starts again behind {seconds} seconds, as where recordings were put together: what follows comes too fast and without its sound. Give it new times first.</source>
        <translation>L’horloge du film repart de zéro après {seconds} secondes, comme là où des enregistrements ont été mis bout à bout : la suite passe trop vite et sans son. Donnez-lui d’abord de nouveaux temps.</translation>
    </message>
    <message>
        <source>The film&apos;s clock starts again on the way, as where recordings were put together: the {count} parts are joined, each with its own sound.</source>
        <translation>L’horloge du film repart de zéro en cours de route, comme là où des enregistrements ont été mis bout à bout : les {count} parties sont réunies, chacune avec son propre son.</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be made ({reason}): choose another folder for the results.</source>
        <translation>Le dossier {folder} ne peut pas être créé ({reason})&#xa0;: choisissez un autre dossier pour les résultats.</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be made ({reason}): see that its place exists and is yours.</source>
        <translation>Le dossier {folder} ne peut pas être créé ({reason})&#xa0;: vérifiez que son emplacement existe et que vous pouvez y écrire.</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be made ({reason}); free some space or save the photo in another place.</source>
        <translation>Le dossier {folder} ne peut pas être créé ({reason})&#xa0;; libérez de la place ou enregistrez la photo ailleurs.</translation>
    </message>
    <message>
        <source>The folder {folder} does not exist: create it first.</source>
        <translation>Le dossier {folder} n’existe pas&#xa0;: créez-le d’abord.</translation>
    </message>
    <message>
        <source>The folder {folder} does not exist; create it or choose another one.</source>
        <translation>Le dossier {folder} n’existe pas&#xa0;; créez-le ou choisissez-en un autre.</translation>
    </message>
    <message>
        <source>The journal of an earlier batch, {file}, cannot be put aside ({reason}).</source>
        <translation>Le journal d’un lot précédent, {file}, ne peut pas être mis de côté ({reason}).</translation>
    </message>
    <message>
        <source>The journal {file} cannot be opened: see that its folder exists and is yours.</source>
        <translation>Le journal {file} ne peut pas être ouvert&#xa0;: vérifiez que son dossier existe et que vous pouvez y écrire.</translation>
    </message>
    <message>
        <source>The journal {file} cannot be used ({reason}): see that its disk is there.</source>
        <translation>Le journal {file} est inutilisable ({reason})&#xa0;: vérifiez que son disque est là.</translation>
    </message>
    <message>
        <source>The journal {file} cannot be written ({reason}): see that its folder exists and is yours.</source>
        <translation>Le journal {file} ne peut pas être écrit ({reason})&#xa0;: vérifiez que son dossier existe et que vous pouvez y écrire.</translation>
    </message>
    <message>
        <source>The journal {file} is damaged: move it away and start the batch anew.</source>
        <translation>Le journal {file} est endommagé&#xa0;: déplacez-le et recommencez le lot.</translation>
    </message>
    <message>
        <source>The journal {file} is gone: connect its disk again.</source>
        <translation>Le journal {file} a disparu&#xa0;: rebranchez son disque.</translation>
    </message>
    <message>
        <source>The journal {file} is in use by another program: close it.</source>
        <translation>Le journal {file} est utilisé par un autre logiciel&#xa0;: fermez-le.</translation>
    </message>
    <message>
        <source>The journal {file} was written by a newer restorer: update restorer to go on with this batch.</source>
        <translation>Le journal {file} a été écrit par un restorer plus récent&#xa0;: mettez restorer à jour pour reprendre ce lot.</translation>
    </message>
    <message>
        <source>The list of open photos cannot be kept in {folder}.</source>
        <translation>La liste des photos ouvertes ne peut pas être conservée dans {folder}.</translation>
    </message>
    <message>
        <source>The list of open photos cannot be kept in {folder}: {reason}.</source>
        <translation>La liste des photos ouvertes ne peut pas être conservée dans {folder}&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>The list of open photos in {file} cannot be read: {reason}.</source>
        <translation>La liste des photos ouvertes dans {file} ne peut pas être lue&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>The list of the photos that were open is damaged; it is set aside as {file}.</source>
        <translation>La liste des photos qui étaient ouvertes est endommagée&#xa0;; elle est mise de côté sous {file}.</translation>
    </message>
    <message>
        <source>The model {model} belongs to restorer and cannot be removed.</source>
        <translation>Le modèle {model} fait partie de restorer et ne peut pas être retiré.</translation>
    </message>
    <message>
        <source>The model {model} cannot be downloaded: it was imported.</source>
        <translation>Le modèle {model} ne peut pas être téléchargé&#xa0;: il a été importé.</translation>
    </message>
    <message>
        <source>The model {model} could not be downloaded ({tried}): try again later, or get {file} elsewhere and type `restorer models import FILE`.</source>
        <translation>Le modèle {model} n’a pas pu être téléchargé ({tried})&#xa0;: réessayez plus tard, ou procurez-vous {file} ailleurs et tapez «&#xa0;restorer models import FILE&#xa0;».</translation>
    </message>
    <message>
        <source>The model {model} could not be written to {folder} ({reason}): make room on the disk and try again.</source>
        <translation>Le modèle {model} n’a pas pu être écrit dans {folder} ({reason})&#xa0;: libérez de la place sur le disque et réessayez.</translation>
    </message>
    <message>
        <source>The model {model} gives no usable numbers for this photo: its file is damaged or its training went wrong; choose another model.</source>
        <translation>Le modèle {model} ne donne pas de nombres utilisables pour cette photo&#xa0;: son fichier est endommagé ou son entraînement a échoué&#xa0;; choisissez un autre modèle.</translation>
    </message>
    <message>
        <source>The model {model} is damaged ({file} has changed): {advice}.</source>
        <translation>Le modèle {model} est endommagé ({file} a changé)&#xa0;: {advice}.</translation>
    </message>
    <message>
        <source>The model {model} is not installed any more: type `restorer models import FILE`.</source>
        <translation>Le modèle {model} n’est plus installé&#xa0;: tapez «&#xa0;restorer models import FILE&#xa0;».</translation>
    </message>
    <message>
        <source>The model {model} is not installed: there is nothing to remove.</source>
        <translation>Le modèle {model} n’est pas installé&#xa0;: il n’y a rien à retirer.</translation>
    </message>
    <message>
        <source>The model {model} is not installed: type `restorer models download {model}` ({size}), or `restorer models import FILE` if you have its file.</source>
        <translation>Le modèle {model} n’est pas installé&#xa0;: tapez «&#xa0;restorer models download {model}&#xa0;» ({size}), ou «&#xa0;restorer models import FILE&#xa0;» si vous avez son fichier.</translation>
    </message>
    <message>
        <source>The model {model}, which belongs to restorer, is missing at {file}: install restorer again.</source>
        <translation>Le modèle {model}, qui fait partie de restorer, manque à l’emplacement {file}&#xa0;: réinstallez restorer.</translation>
    </message>
    <message>
        <source>The name {file} is too long for this disk; choose a shorter one.</source>
        <translation>Le nom {file} est trop long pour ce disque&#xa0;; choisissez-en un plus court.</translation>
    </message>
    <message>
        <source>The network gave no usable numbers in {precision} on the {device} device: done again in {finer} on the {place} device.</source>
        <translation>Le réseau n’a pas donné de nombres utilisables en {precision} sur le périphérique {device}&#xa0;: refait en {finer} sur le périphérique {place}.</translation>
    </message>
    <message>
        <source>The photo&apos;s own profile cannot hold these colours: sRGB is used.</source>
        <translation>Le profil de la photo ne peut pas contenir ces couleurs&#xa0;: sRGB est utilisé.</translation>
    </message>
    <message>
        <source>The picture could not be downloaded: {host} {failure}.</source>
        <translation>L’image n’a pas pu être téléchargée&#xa0;: {host} {failure}.</translation>
    </message>
    <message>
        <source>The picture from {host} is larger than {most} MB; save it in the browser and open the file.</source>
        <translation>L’image de {host} dépasse {most} Mo&#xa0;; enregistrez-la dans le navigateur et ouvrez le fichier.</translation>
    </message>
    <message>
        <source>The picture from {host} was not downloaded to its end.</source>
        <translation>L’image de {host} n’a pas été téléchargée jusqu’au bout.</translation>
    </message>
    <message>
        <source>The pictures end after {end} of {duration} seconds: the source may be cut off.</source>
        <translation>Les images s’arrêtent après {end} secondes sur {duration}&#xa0;: la source est peut-être tronquée.</translation>
    </message>
    <message>
        <source>The project {file} cannot be read: {reason}.</source>
        <translation>Le projet {file} ne peut pas être lu&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>The project {file} is damaged: delete it to begin anew.</source>
        <translation>Le projet {file} est endommagé&#xa0;: supprimez-le pour recommencer.</translation>
    </message>
    <message>
        <source>The project {file} was damaged and is set aside as {aside}: open the film anew.</source>
        <translation>Le projet {file} était endommagé et est mis de côté sous {aside}&#xa0;: rouvrez le film.</translation>
    </message>
    <message>
        <source>The project {file} was made by a newer version of restorer: install that one, or move the project to another folder to begin anew.</source>
        <translation>Le projet {file} a été créé par une version plus récente de restorer&#xa0;: installez-la, ou déplacez le projet dans un autre dossier pour recommencer.</translation>
    </message>
    <message>
        <source>The quality {number} is out of range: choose 0 to 100.</source>
        <translation>La qualité {number} est hors limites&#xa0;: choisissez de 0 à 100.</translation>
    </message>
    <message>
        <source>The render factor {factor} is out of range: choose {least} to {most}, or {auto}.</source>
        <translation>Le facteur de rendu {factor} est hors limites&#xa0;: choisissez de {least} à {most}, ou {auto}.</translation>
    </message>
    <message>
        <source>The results cannot go into {folder}, where the photos come from: name another folder for them.</source>
        <translation>Les résultats ne peuvent pas aller dans {folder}, d’où viennent les photos&#xa0;: indiquez un autre dossier.</translation>
    </message>
    <message>
        <source>The setting {name} in {file} makes no sense; its default is in use.</source>
        <translation>Le réglage {name} dans {file} n’a pas de sens&#xa0;; sa valeur par défaut est utilisée.</translation>
    </message>
    <message>
        <source>The settings cannot be kept in {folder}: {reason}.</source>
        <translation>Les réglages ne peuvent pas être conservés dans {folder}&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>The settings in {file} are damaged and cannot be moved; defaults are in use.</source>
        <translation>Les réglages dans {file} sont endommagés et ne peuvent pas être déplacés&#xa0;; les valeurs par défaut sont utilisées.</translation>
    </message>
    <message>
        <source>The settings in {file} cannot be read ({reason}); defaults are in use.</source>
        <translation>Les réglages dans {file} ne peuvent pas être lus ({reason})&#xa0;; les valeurs par défaut sont utilisées.</translation>
    </message>
    <message>
        <source>The settings of this batch cannot be understood ({reason}): they are damaged, or of a newer restorer; update restorer.</source>
        <translation>Les réglages de ce lot sont incompréhensibles ({reason})&#xa0;: ils sont endommagés ou viennent d’un restorer plus récent&#xa0;; mettez restorer à jour.</translation>
    </message>
    <message>
        <source>The settings were damaged and are set aside as {file}; defaults are in use.</source>
        <translation>Les réglages étaient endommagés et sont mis de côté sous {file}&#xa0;; les valeurs par défaut sont utilisées.</translation>
    </message>
    <message>
        <source>The share {number} of the second model is out of range: choose 0 to 1.</source>
        <translation>La part {number} du second modèle est hors limites&#xa0;: choisissez de 0 à 1.</translation>
    </message>
    <message>
        <source>The shots are not in order: one ends with frame {last}, the next begins with frame {first}.</source>
        <translation>Les plans ne se suivent pas&#xa0;: l’un finit à l’image {last}, le suivant commence à l’image {first}.</translation>
    </message>
    <message>
        <source>The sound track {number} ({codec})</source>
        <translation>La piste sonore {number} ({codec})</translation>
    </message>
    <message>
        <source>The steadiness {number} is out of range: choose 0 to 100.</source>
        <translation>La stabilité {number} est hors limites&#xa0;: choisissez de 0 à 100.</translation>
    </message>
    <message>
        <source>The strength {number} is out of range: choose 0 to 1.</source>
        <translation>L’intensité {number} est hors limites&#xa0;: choisissez de 0 à 1.</translation>
    </message>
    <message>
        <source>The subtitle track {number} ({codec})</source>
        <translation>La piste de sous-titres {number} ({codec})</translation>
    </message>
    <message>
        <source>The template {template} cannot be understood: it may hold {known}; {{number:05}} is five digits wide.</source>
        <translation>Le modèle de nom {template} est incompréhensible&#xa0;: il peut contenir {known}&#xa0;; {{number:05}} occupe cinq chiffres.</translation>
    </message>
    <message>
        <source>The template {template} gives every photo the same name: add {{name}} or {{number}}.</source>
        <translation>Le modèle de nom {template} donne le même nom à toutes les photos&#xa0;: ajoutez {{name}} ou {{number}}.</translation>
    </message>
    <message>
        <source>The template {template} holds a slash: it names files, and the tree of folders is mirrored in any case.</source>
        <translation>Le modèle de nom {template} contient une barre oblique&#xa0;: il nomme des fichiers, et l’arborescence des dossiers est reproduite de toute façon.</translation>
    </message>
    <message>
        <source>The unfinished export to {file} was begun by an older version of restorer: begin anew.</source>
        <translation>L’export inachevé vers {file} a été commencé avec une version antérieure de restorer&#xa0;: recommencez.</translation>
    </message>
    <message>
        <source>The unfinished export to {file} was begun with another {what}: use the same again, or begin anew.</source>
        <translation>L’export inachevé vers {file} a été commencé autrement ({what})&#xa0;: utilisez la même chose ou recommencez.</translation>
    </message>
    <message>
        <source>The vividness {number} is out of range: choose 0 to 4.</source>
        <translation>La vivacité {number} est hors limites&#xa0;: choisissez de 0 à 4.</translation>
    </message>
    <message>
        <source>The warmth {number} is out of range: choose -1 to 1.</source>
        <translation>La chaleur {number} est hors limites&#xa0;: choisissez de -1 à 1.</translation>
    </message>
    <message>
        <source>There is a file {file} already: choose another name.</source>
        <translation>Il existe déjà un fichier {file}&#xa0;: choisissez un autre nom.</translation>
    </message>
    <message>
        <source>There is another model named {name}: choose another name with --name, or type `restorer models remove {name}` first.</source>
        <translation>Il existe un autre modèle nommé {name}&#xa0;: choisissez un autre nom avec --name, ou tapez d’abord «&#xa0;restorer models remove {name}&#xa0;».</translation>
    </message>
    <message>
        <source>There is no codec {name}: use one of {names}.</source>
        <translation>Il n’y a pas de codec {name}&#xa0;: utilisez l’un de ceux-ci&#xa0;: {names}.</translation>
    </message>
    <message>
        <source>There is no device {name}: use one of {names}.</source>
        <translation>Il n’y a pas de périphérique {name}&#xa0;: utilisez l’un de ceux-ci&#xa0;: {names}.</translation>
    </message>
    <message>
        <source>There is no file {file} any more: choose another model.</source>
        <translation>Le fichier {file} n’existe plus&#xa0;: choisissez un autre modèle.</translation>
    </message>
    <message>
        <source>There is no file {file}: check the path, or choose a model that `restorer models list` shows.</source>
        <translation>Le fichier {file} n’existe pas&#xa0;: vérifiez le chemin, ou choisissez un modèle que montre «&#xa0;restorer models list&#xa0;».</translation>
    </message>
    <message>
        <source>There is no file {file}; check its name.</source>
        <translation>Le fichier {file} n’existe pas&#xa0;; vérifiez son nom.</translation>
    </message>
    <message>
        <source>There is no film {file}: check the name.</source>
        <translation>Il n’y a pas de film {file}&#xa0;: vérifiez le nom.</translation>
    </message>
    <message>
        <source>There is no journal {file}: start the batch anew.</source>
        <translation>Il n’y a pas de journal {file}&#xa0;: recommencez le lot.</translation>
    </message>
    <message>
        <source>There is no laying {name}: use one of {names}.</source>
        <translation>Il n’y a pas de mode d’application {name}&#xa0;: utilisez l’un de ceux-ci&#xa0;: {names}.</translation>
    </message>
    <message>
        <source>There is no model named {name}: did you mean {near}?</source>
        <translation>Il n’y a pas de modèle nommé {name}&#xa0;: vouliez-vous dire {near}&#xa0;?</translation>
    </message>
    <message>
        <source>There is no model named {name}: there are {names}.</source>
        <translation>Il n’y a pas de modèle nommé {name}&#xa0;; il y a {names}.</translation>
    </message>
    <message>
        <source>There is no part {part}: parts are counted from {first} to {last}.</source>
        <translation>Il n’y a pas de partie {part}&#xa0;: les parties se comptent de {first} à {last}.</translation>
    </message>
    <message>
        <source>There is no room left for the journal {file}: free some space.</source>
        <translation>Il n’y a plus de place pour le journal {file}&#xa0;: libérez de la place.</translation>
    </message>
    <message>
        <source>There is no room left in {folder}, where the results go: free some space there.</source>
        <translation>Il n’y a plus de place dans {folder}, où vont les résultats&#xa0;: libérez-y de la place.</translation>
    </message>
    <message>
        <source>There is no room left to write {file}: make room, then go on from where it stopped.</source>
        <translation>Il n’y a plus de place pour écrire {file}&#xa0;: libérez de la place, puis reprenez là où il s’est arrêté.</translation>
    </message>
    <message>
        <source>There is no room left to write {file}; free some space or choose another folder.</source>
        <translation>Il n’y a plus de place pour écrire {file}&#xa0;; libérez de la place ou choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>There is no rule {rule} for files that exist: use one of {rules}.</source>
        <translation>Il n’y a pas de règle {rule} pour les fichiers existants&#xa0;: utilisez l’une de celles-ci&#xa0;: {rules}.</translation>
    </message>
    <message>
        <source>There is not enough memory for {file} in colour ({width} x {height}): close other programs.</source>
        <translation>La mémoire ne suffit pas pour {file} en couleur ({width} × {height})&#xa0;: fermez d’autres logiciels.</translation>
    </message>
    <message>
        <source>There is not enough memory for {file}: close other programs.</source>
        <translation>La mémoire ne suffit pas pour {file}&#xa0;: fermez d’autres logiciels.</translation>
    </message>
    <message>
        <source>There is not enough memory to colour {file} with the model {model}: close other programs, or choose a smaller model.</source>
        <translation>La mémoire ne suffit pas pour coloriser {file} avec le modèle {model}&#xa0;: fermez d’autres logiciels ou choisissez un modèle plus petit.</translation>
    </message>
    <message>
        <source>There is not enough memory to open {file}; close other programs and try again.</source>
        <translation>La mémoire ne suffit pas pour ouvrir {file}&#xa0;; fermez d’autres logiciels et réessayez.</translation>
    </message>
    <message>
        <source>There is not enough memory to write {file}; close other programs and try again.</source>
        <translation>La mémoire ne suffit pas pour écrire {file}&#xa0;; fermez d’autres logiciels et réessayez.</translation>
    </message>
    <message>
        <source>There is not enough room for {file}: {needed} MB are needed in {folder}, {free} MB are free.</source>
        <translation>Il n’y a pas assez de place pour {file}&#xa0;: il faut {needed} Mo dans {folder}, {free} Mo sont libres.</translation>
    </message>
    <message>
        <source>This computer has no command for that: it stays on.</source>
        <translation>Cet ordinateur n’a pas de commande pour cela&#xa0;: il reste allumé.</translation>
    </message>
    <message>
        <source>Values outside the range from black to white were clipped.</source>
        <translation>Les valeurs hors de la plage du noir au blanc ont été écrêtées.</translation>
    </message>
    <message>
        <source>What failed</source>
        <translation>Ce qui a échoué</translation>
    </message>
    <message>
        <source>What lies at {host} is a web page, not a picture; open it in the browser and drag the picture itself.</source>
        <translation>Ce qui se trouve sur {host} est une page web, pas une image&#xa0;; ouvrez-la dans le navigateur et faites glisser l’image elle-même.</translation>
    </message>
    <message>
        <source>What the model {model} was when it was installed is not on record: {advice}.</source>
        <translation>L’état du modèle {model} lors de son installation n’a pas été noté&#xa0;: {advice}.</translation>
    </message>
    <message>
        <source>What waits still</source>
        <translation>Ce qui attend encore</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Ce qui a été fait</translation>
    </message>
    <message>
        <source>What was skipped</source>
        <translation>Ce qui a été ignoré</translation>
    </message>
    <message>
        <source>Written {time}.</source>
        <translation>Écrit le {time}.</translation>
    </message>
    <message>
        <source>You may not read {file}: change its permissions.</source>
        <translation>Vous n’avez pas le droit de lire {file}&#xa0;: changez ses droits d’accès.</translation>
    </message>
    <message>
        <source>You may not read {file}; ask its owner for permission.</source>
        <translation>Vous n’avez pas le droit de lire {file}&#xa0;; demandez-le à son propriétaire.</translation>
    </message>
    <message>
        <source>You may not write in {folder}; choose another folder for {file}.</source>
        <translation>Vous n’avez pas le droit d’écrire dans {folder}&#xa0;; choisissez un autre dossier pour {file}.</translation>
    </message>
    <message>
        <source>You may not write the journal {file}: ask its owner for permission.</source>
        <translation>Vous n’avez pas le droit d’écrire le journal {file}&#xa0;: demandez-le à son propriétaire.</translation>
    </message>
    <message>
        <source>after</source>
        <translation>après</translation>
    </message>
    <message>
        <source>answered with a web page instead of the file</source>
        <translation>a répondu par une page web au lieu du fichier</translation>
    </message>
    <message>
        <source>before</source>
        <translation>avant</translation>
    </message>
    <message>
        <source>begun {time}</source>
        <translation>commencé le {time}</translation>
    </message>
    <message>
        <source>beside the originals</source>
        <translation>à côté des originaux</translation>
    </message>
    <message>
        <source>broke off after {done} of {total}</source>
        <translation>s’est interrompu après {done} sur {total}</translation>
    </message>
    <message>
        <source>broke off again and again</source>
        <translation>s’est interrompu à plusieurs reprises</translation>
    </message>
    <message>
        <source>broke off the connection</source>
        <translation>a coupé la connexion</translation>
    </message>
    <message>
        <source>codec or quality</source>
        <translation>codec ou qualité</translation>
    </message>
    <message>
        <source>could not be found (is this machine online?)</source>
        <translation>est introuvable (cet ordinateur est-il en ligne&#xa0;?)</translation>
    </message>
    <message>
        <source>could not be reached ({reason})</source>
        <translation>n’a pas pu être joint ({reason})</translation>
    </message>
    <message>
        <source>could not prove who it is (its certificate is not trusted here)</source>
        <translation>n’a pas pu prouver son identité (son certificat n’est pas reconnu ici)</translation>
    </message>
    <message>
        <source>does not give the file to everyone (HTTP {number})</source>
        <translation>ne donne pas le fichier à tout le monde (HTTP {number})</translation>
    </message>
    <message>
        <source>does not have the file (HTTP {number})</source>
        <translation>n’a pas le fichier (HTTP {number})</translation>
    </message>
    <message>
        <source>does not have the file any more (HTTP {number})</source>
        <translation>n’a plus le fichier (HTTP {number})</translation>
    </message>
    <message>
        <source>does not send the file whole</source>
        <translation>n’envoie pas le fichier en entier</translation>
    </message>
    <message>
        <source>en</source>
        <translation>fr</translation>
    </message>
    <message>
        <source>end</source>
        <translation>fin</translation>
    </message>
    <message>
        <source>frame {number}</source>
        <translation>image {number}</translation>
    </message>
    <message>
        <source>gave an unexpected answer (HTTP {number})</source>
        <translation>a donné une réponse inattendue (HTTP {number})</translation>
    </message>
    <message>
        <source>install restorer again</source>
        <translation>réinstallez restorer</translation>
    </message>
    <message>
        <source>is asked too often (HTTP {number})</source>
        <translation>reçoit trop de demandes (HTTP {number})</translation>
    </message>
    <message>
        <source>is not a https address</source>
        <translation>n’est pas une adresse https</translation>
    </message>
    <message>
        <source>is out of order (HTTP {number})</source>
        <translation>est en panne (HTTP {number})</translation>
    </message>
    <message>
        <source>list of shots</source>
        <translation>liste des plans</translation>
    </message>
    <message>
        <source>look (model, render factor, vividness or strength)</source>
        <translation>rendu (modèle, facteur, vivacité ou intensité)</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>non précisée</translation>
    </message>
    <message>
        <source>offers a file of {size} bytes where {expected} are expected</source>
        <translation>propose un fichier de {size} octets au lieu de {expected}</translation>
    </message>
    <message>
        <source>one number</source>
        <translation>un nombre</translation>
    </message>
    <message>
        <source>part {part}</source>
        <translation>partie {part}</translation>
    </message>
    <message>
        <source>refused the connection</source>
        <translation>a refusé la connexion</translation>
    </message>
    <message>
        <source>result</source>
        <translation>résultat</translation>
    </message>
    <message>
        <source>sent another file (its SHA-256 is wrong)</source>
        <translation>a envoyé un autre fichier (son SHA-256 ne correspond pas)</translation>
    </message>
    <message>
        <source>sent us on to an address that is not https</source>
        <translation>a renvoyé vers une adresse qui n’est pas https</translation>
    </message>
    <message>
        <source>source</source>
        <translation>source</translation>
    </message>
    <message>
        <source>source, which has changed since</source>
        <translation>source, qui a changé depuis</translation>
    </message>
    <message>
        <source>start</source>
        <translation>début</translation>
    </message>
    <message>
        <source>steadiness</source>
        <translation>stabilité</translation>
    </message>
    <message>
        <source>type `{command}` to install it again</source>
        <translation>tapez «&#xa0;{command}&#xa0;» pour le réinstaller</translation>
    </message>
    <message>
        <source>version of FFmpeg</source>
        <translation>version de FFmpeg</translation>
    </message>
    <message>
        <source>version of restorer</source>
        <translation>version de restorer</translation>
    </message>
    <message>
        <source>version of the model</source>
        <translation>version du modèle</translation>
    </message>
    <message>
        <source>was silent for {seconds} seconds</source>
        <translation>est resté muet pendant {seconds} secondes</translation>
    </message>
    <message>
        <source>{codec} does not go into {suffix} files: let {file} end in one of these: {endings}.</source>
        <translation>{codec} ne va pas dans les fichiers {suffix}&#xa0;: donnez à {file} l’une de ces extensions&#xa0;: {endings}.</translation>
    </message>
    <message>
        <source>{count} done</source>
        <translation>{count} terminées</translation>
    </message>
    <message>
        <source>{count} failed</source>
        <translation>{count} en échec</translation>
    </message>
    <message>
        <source>{count} running</source>
        <translation>{count} en cours</translation>
    </message>
    <message>
        <source>{count} skipped</source>
        <translation>ignorées&#xa0;: {count}</translation>
    </message>
    <message>
        <source>{count} waiting</source>
        <translation>{count} en attente</translation>
    </message>
    <message>
        <source>{file} ({width} x {height}) is too large for {format}, whose sides end at {most}; choose TIFF or PNG.</source>
        <translation>{file} ({width} × {height}) est trop grand pour {format}, dont les côtés s’arrêtent à {most}&#xa0;; choisissez TIFF ou PNG.</translation>
    </message>
    <message>
        <source>{file} cannot be read ({reason}).</source>
        <translation>{file} ne peut pas être lu ({reason}).</translation>
    </message>
    <message>
        <source>{file} cannot be read ({reason}): check its permissions.</source>
        <translation>{file} ne peut pas être lu ({reason})&#xa0;: vérifiez ses droits d’accès.</translation>
    </message>
    <message>
        <source>{file} cannot be read ({reason}): choose another film.</source>
        <translation>{file} ne peut pas être lu ({reason})&#xa0;: choisissez un autre film.</translation>
    </message>
    <message>
        <source>{file} cannot be read as a film: it is damaged or cut off at its start, or none.</source>
        <translation>{file} ne peut pas être lu comme film&#xa0;: il est endommagé, tronqué au début, ou n’en est pas un.</translation>
    </message>
    <message>
        <source>{file} cannot be written ({reason}); choose another place.</source>
        <translation>{file} ne peut pas être écrit ({reason})&#xa0;; choisissez un autre emplacement.</translation>
    </message>
    <message>
        <source>{file} cannot be written as {format} ({reason}); choose another format.</source>
        <translation>{file} ne peut pas être écrit en {format} ({reason})&#xa0;; choisissez un autre format.</translation>
    </message>
    <message>
        <source>{file} cannot be written: let its name end in one of these: {endings}.</source>
        <translation>{file} ne peut pas être écrit&#xa0;: donnez-lui l’une de ces extensions&#xa0;: {endings}.</translation>
    </message>
    <message>
        <source>{file} changed while it was read: try it again.</source>
        <translation>{file} a changé pendant sa lecture&#xa0;: réessayez.</translation>
    </message>
    <message>
        <source>{file} could not be used ({reason}): check its permissions and try again.</source>
        <translation>{file} n’a pas pu être utilisé ({reason})&#xa0;: vérifiez ses droits d’accès et réessayez.</translation>
    </message>
    <message>
        <source>{file} does not exist.</source>
        <translation>{file} n’existe pas.</translation>
    </message>
    <message>
        <source>{file} does not exist: check the path.</source>
        <translation>{file} n’existe pas&#xa0;: vérifiez le chemin.</translation>
    </message>
    <message>
        <source>{file} does not say its format; let its name end in one of these: {endings}.</source>
        <translation>{file} n’indique pas son format&#xa0;; donnez-lui l’une de ces extensions&#xa0;: {endings}.</translation>
    </message>
    <message>
        <source>{file} exists already and was left as it is: skip or overwrite such files, or choose another name.</source>
        <translation>{file} existe déjà et a été laissé tel quel&#xa0;: ignorez ou écrasez de tels fichiers, ou choisissez un autre nom.</translation>
    </message>
    <message>
        <source>{file} exists already.</source>
        <translation>{file} existe déjà.</translation>
    </message>
    <message>
        <source>{file} exists already: choose another name, or replace it.</source>
        <translation>{file} existe déjà&#xa0;: choisissez un autre nom ou remplacez-le.</translation>
    </message>
    <message>
        <source>{file} exists already; choose another name or allow overwriting.</source>
        <translation>{file} existe déjà&#xa0;; choisissez un autre nom ou autorisez le remplacement.</translation>
    </message>
    <message>
        <source>{file} has a kind of numbers as pixels that no photo has ({kind}).</source>
        <translation>Les pixels de {file} sont d’un type qu’aucune photo n’a ({kind}).</translation>
    </message>
    <message>
        <source>{file} has changed since its project was made: check that the shots still begin where they should.</source>
        <translation>{file} a changé depuis la création de son projet&#xa0;: vérifiez que les plans commencent toujours où il faut.</translation>
    </message>
    <message>
        <source>{file} has no frame between the start and the end that were given.</source>
        <translation>{file} n’a aucune image entre le début et la fin indiqués.</translation>
    </message>
    <message>
        <source>{file} has no pixels.</source>
        <translation>{file} n’a pas de pixels.</translation>
    </message>
    <message>
        <source>{file} holds a critic, which judges pictures and colours none: import a generator&apos;s file.</source>
        <translation>{file} contient un critique, qui juge les images et n’en colorise aucune&#xa0;: importez le fichier d’un générateur.</translation>
    </message>
    <message>
        <source>{file} holds a film in a form that FFmpeg cannot decode: convert it first.</source>
        <translation>{file} contient un film sous une forme que FFmpeg ne sait pas décoder&#xa0;: convertissez-le d’abord.</translation>
    </message>
    <message>
        <source>{file} holds no moving picture.</source>
        <translation>{file} ne contient pas d’image animée.</translation>
    </message>
    <message>
        <source>{file} holds no weights of a network; choose a .pth or .safetensors file.</source>
        <translation>{file} ne contient pas les poids d’un réseau&#xa0;; choisissez un fichier .pth ou .safetensors.</translation>
    </message>
    <message>
        <source>{file} holds numbers that are no shades between black and white; save it with 8 or 16 bits per channel.</source>
        <translation>{file} contient des nombres qui ne sont pas des tons entre le noir et le blanc&#xa0;; enregistrez-le avec 8 ou 16 bits par canal.</translation>
    </message>
    <message>
        <source>{file} holds values that are no numbers (in {tensor}); it is damaged, or its training went wrong: use another file.</source>
        <translation>{file} contient des valeurs qui ne sont pas des nombres (dans {tensor})&#xa0;; il est endommagé ou son entraînement a échoué&#xa0;: utilisez un autre fichier.</translation>
    </message>
    <message>
        <source>{file} holds values that are not numbers (in {tensor}): get the file again.</source>
        <translation>{file} contient des valeurs qui ne sont pas des nombres (dans {tensor})&#xa0;: procurez-vous à nouveau le fichier.</translation>
    </message>
    <message>
        <source>{file} holds weights of some other network: only DeOldify&apos;s generators and critic and restorer&apos;s own networks can be used.</source>
        <translation>{file} contient les poids d’un autre réseau&#xa0;: seuls les générateurs et le critique de DeOldify et les réseaux de restorer sont utilisables.</translation>
    </message>
    <message>
        <source>{file} is a HEIC photo, which needs one more package; type: pip install pillow-heif</source>
        <translation>{file} est une photo HEIC, qui demande un paquet de plus&#xa0;; tapez&#xa0;: pip install pillow-heif</translation>
    </message>
    <message>
        <source>{file} is a TIFF of a kind that restorer does not read ({kind}, {bits} bits); save it as RGB or grey with 16 bits.</source>
        <translation>{file} est un TIFF d’un type que restorer ne lit pas ({kind}, {bits} bits)&#xa0;; enregistrez-le en RVB ou en gris avec 16 bits.</translation>
    </message>
    <message>
        <source>{file} is a TIFF with a compression that restorer does not read (number {number}); save it uncompressed or with LZW.</source>
        <translation>{file} est un TIFF avec une compression que restorer ne lit pas (numéro {number})&#xa0;; enregistrez-le sans compression ou en LZW.</translation>
    </message>
    <message>
        <source>{file} is a critic, which judges colours and makes none: choose the generator&apos;s file.</source>
        <translation>{file} est un critique, qui juge les couleurs et n’en crée pas&#xa0;: choisissez le fichier du générateur.</translation>
    </message>
    <message>
        <source>{file} is a folder: give the path of a .pth or .safetensors file.</source>
        <translation>{file} est un dossier&#xa0;: donnez le chemin d’un fichier .pth ou .safetensors.</translation>
    </message>
    <message>
        <source>{file} is a folder: name the film itself.</source>
        <translation>{file} est un dossier&#xa0;: indiquez le film lui-même.</translation>
    </message>
    <message>
        <source>{file} is a folder; choose a model file in it.</source>
        <translation>{file} est un dossier&#xa0;; choisissez-y un fichier de modèle.</translation>
    </message>
    <message>
        <source>{file} is a folder; give the name of a file.</source>
        <translation>{file} est un dossier&#xa0;; donnez le nom d’un fichier.</translation>
    </message>
    <message>
        <source>{file} is a folder; give the photos in it.</source>
        <translation>{file} est un dossier&#xa0;; donnez les photos qu’il contient.</translation>
    </message>
    <message>
        <source>{file} is a journal without a batch: start the batch anew.</source>
        <translation>{file} est un journal sans lot&#xa0;: recommencez le lot.</translation>
    </message>
    <message>
        <source>{file} is a picture, not a film: colour it as a photo.</source>
        <translation>{file} est une image, pas un film&#xa0;: colorisez-la comme photo.</translation>
    </message>
    <message>
        <source>{file} is a web page that was saved instead of the model; download the model itself again.</source>
        <translation>{file} est une page web enregistrée à la place du modèle&#xa0;; téléchargez à nouveau le modèle lui-même.</translation>
    </message>
    <message>
        <source>{file} is an original, which is never overwritten: choose another name.</source>
        <translation>{file} est un original, qui n’est jamais écrasé&#xa0;: choisissez un autre nom.</translation>
    </message>
    <message>
        <source>{file} is being written by another restorer: wait for it to end.</source>
        <translation>{file} est en cours d’écriture par un autre restorer&#xa0;: attendez qu’il ait fini.</translation>
    </message>
    <message>
        <source>{file} is cut off; fetch it again from where it came from.</source>
        <translation>{file} est tronqué&#xa0;; récupérez-le à nouveau là d’où il vient.</translation>
    </message>
    <message>
        <source>{file} is damaged or cut off and cannot be read; fetch it again from where it came from.</source>
        <translation>{file} est endommagé ou tronqué et ne peut pas être lu&#xa0;; récupérez-le à nouveau là d’où il vient.</translation>
    </message>
    <message>
        <source>{file} is damaged or incomplete ({reason}); download or copy it again.</source>
        <translation>{file} est endommagé ou incomplet ({reason})&#xa0;; téléchargez-le ou copiez-le à nouveau.</translation>
    </message>
    <message>
        <source>{file} is damaged: not one frame of it can be read.</source>
        <translation>{file} est endommagé&#xa0;: pas une seule image n’est lisible.</translation>
    </message>
    <message>
        <source>{file} is damaged: there is no frame at {time} s.</source>
        <translation>{file} est endommagé&#xa0;: il n’y a pas d’image à {time} s.</translation>
    </message>
    <message>
        <source>{file} is empty.</source>
        <translation>{file} est vide.</translation>
    </message>
    <message>
        <source>{file} is empty; download or copy it again.</source>
        <translation>{file} est vide&#xa0;; téléchargez-le ou copiez-le à nouveau.</translation>
    </message>
    <message>
        <source>{file} is no journal of a batch: name another file.</source>
        <translation>{file} n’est pas le journal d’un lot&#xa0;: indiquez un autre fichier.</translation>
    </message>
    <message>
        <source>{file} is no project of a film, or a damaged one.</source>
        <translation>{file} n’est pas un projet de film, ou est endommagé.</translation>
    </message>
    <message>
        <source>{file} is no report: let its name end in .csv or .html.</source>
        <translation>{file} n’est pas un rapport&#xa0;: donnez-lui l’extension .csv ou .html.</translation>
    </message>
    <message>
        <source>{file} is not a file.</source>
        <translation>{file} n’est pas un fichier.</translation>
    </message>
    <message>
        <source>{file} is not a picture that restorer can read; it reads JPEG, PNG, TIFF, WebP, BMP, GIF and AVIF.</source>
        <translation>{file} n’est pas une image que restorer sait lire&#xa0;; il lit JPEG, PNG, TIFF, WebP, BMP, GIF et AVIF.</translation>
    </message>
    <message>
        <source>{file} is not an installed model: delete it yourself.</source>
        <translation>{file} n’est pas un modèle installé&#xa0;: supprimez-le vous-même.</translation>
    </message>
    <message>
        <source>{file} is not an installed model: there is nothing to compare.</source>
        <translation>{file} n’est pas un modèle installé&#xa0;: il n’y a rien à comparer.</translation>
    </message>
    <message>
        <source>{file} is not there: give the path of a .pth or .safetensors file.</source>
        <translation>{file} est introuvable&#xa0;: donnez le chemin d’un fichier .pth ou .safetensors.</translation>
    </message>
    <message>
        <source>{file} is not there: put the film back, or open it at its new place.</source>
        <translation>{file} est introuvable&#xa0;: remettez le film en place, ou ouvrez-le à son nouvel emplacement.</translation>
    </message>
    <message>
        <source>{file} is the original {original}, which is never overwritten; choose another name.</source>
        <translation>{file} est l’original {original}, qui n’est jamais écrasé&#xa0;; choisissez un autre nom.</translation>
    </message>
    <message>
        <source>{file} is too large for TIFF, which ends at 4 GiB; choose PNG.</source>
        <translation>{file} est trop grand pour le TIFF, qui s’arrête à 4 Gio&#xa0;; choisissez PNG.</translation>
    </message>
    <message>
        <source>{file} lacks {count} of the tensors of a {kind} network, {tensor} among them; it is damaged or was made by another program.</source>
        <translation>Il manque à {file} {count} des tenseurs d’un réseau {kind}, dont {tensor}&#xa0;; il est endommagé ou vient d’un autre logiciel.</translation>
    </message>
    <message>
        <source>{file} looks like a {kind} network, but holds {count} tensors that do not belong to one, {tensor} among them; it cannot be used.</source>
        <translation>{file} ressemble à un réseau {kind}, mais contient {count} tenseurs qui n’en font pas partie, dont {tensor}&#xa0;; il est inutilisable.</translation>
    </message>
    <message>
        <source>{file} looks like a {kind} network, but {tensor} has the shape {found} instead of {expected}; it cannot be used.</source>
        <translation>{file} ressemble à un réseau {kind}, mais {tensor} a la forme {found} au lieu de {expected}&#xa0;; il est inutilisable.</translation>
    </message>
    <message>
        <source>{file} met a fault in restorer itself ({fault}): please report it with the batch&apos;s journal.</source>
        <translation>{file} a rencontré une erreur dans restorer lui-même ({fault})&#xa0;: signalez-la avec le journal du lot.</translation>
    </message>
    <message>
        <source>{file} needs program code ({reason}) to make its weights, which could do anything; ask its author for the plain weights.</source>
        <translation>{file} a besoin de code ({reason}) pour produire ses poids, et ce code pourrait faire n’importe quoi&#xa0;; demandez à son auteur les poids seuls.</translation>
    </message>
    <message>
        <source>{file} stores {tensor} as {kind}; it is damaged or was made by another program.</source>
        <translation>{file} stocke {tensor} en {kind}&#xa0;; il est endommagé ou vient d’un autre logiciel.</translation>
    </message>
    <message>
        <source>{file} was not written as it was read: check the disk and try again.</source>
        <translation>{file} n’a pas été écrit tel qu’il a été lu&#xa0;: vérifiez le disque et réessayez.</translation>
    </message>
    <message>
        <source>{file} would hold a {format} picture; let its name end in {ending}.</source>
        <translation>{file} contiendrait une image {format}&#xa0;; donnez-lui l’extension {ending}.</translation>
    </message>
    <message>
        <source>{file} would unfold to {size} megapixels, more than the {most} that restorer opens; make a smaller copy of it.</source>
        <translation>{file} donnerait {size} mégapixels, plus que les {most} que restorer ouvre&#xa0;; faites-en une copie plus petite.</translation>
    </message>
    <message>
        <source>{film} has another project beside it: open the film, or take that one away first.</source>
        <translation>{film} a un autre projet à côté&#xa0;: ouvrez le film, ou retirez d’abord ce projet.</translation>
    </message>
    <message>
        <source>{film}, the film of the project {file}, is not there: put the two side by side.</source>
        <translation>{film}, le film du projet {file}, est introuvable&#xa0;: placez les deux côte à côte.</translation>
    </message>
    <message>
        <source>{folder} cannot be deleted: {reason}.</source>
        <translation>{folder} ne peut pas être supprimé&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>{folder} is in the way: rename it or choose another target.</source>
        <translation>{folder} gêne&#xa0;: renommez-le ou choisissez une autre destination.</translation>
    </message>
    <message>
        <source>{folder} is of a newer version of restorer: go on with that one, or delete it.</source>
        <translation>{folder} vient d’une version plus récente de restorer&#xa0;: continuez avec celle-ci ou supprimez-le.</translation>
    </message>
    <message>
        <source>{folder}, where the photos are, is gone: connect its disk again.</source>
        <translation>{folder}, où se trouvent les photos, a disparu&#xa0;: rebranchez son disque.</translation>
    </message>
    <message>
        <source>{folder}, where the results go, cannot be written ({reason}).</source>
        <translation>Impossible d’écrire dans {folder}, où vont les résultats ({reason}).</translation>
    </message>
    <message>
        <source>{folder}, where the results go, is gone: connect its disk again.</source>
        <translation>{folder}, où vont les résultats, a disparu&#xa0;: rebranchez son disque.</translation>
    </message>
    <message>
        <source>{format} has no place for IPTC records: their main texts are kept as XMP.</source>
        <translation>{format} n’a pas de place pour les données IPTC&#xa0;: leurs textes principaux sont conservés en XMP.</translation>
    </message>
    <message>
        <source>{format} is written with 8 bits per channel.</source>
        <translation>{format} est écrit avec 8 bits par canal.</translation>
    </message>
    <message>
        <source>{host} does not give the picture (HTTP {number}); save it in the browser and open the file.</source>
        <translation>{host} ne donne pas l’image (HTTP {number})&#xa0;; enregistrez-la dans le navigateur et ouvrez le fichier.</translation>
    </message>
    <message>
        <source>{path} cannot be read ({reason}).</source>
        <translation>{path} ne peut pas être lu ({reason}).</translation>
    </message>
    <message>
        <source>{path} cannot be searched ({reason}).</source>
        <translation>{path} ne peut pas être parcouru ({reason}).</translation>
    </message>
    <message>
        <source>{path} has the name of a result and is taken for one.</source>
        <translation>{path} porte le nom d’un résultat et est considéré comme tel.</translation>
    </message>
    <message>
        <source>{path} is a link that leads nowhere.</source>
        <translation>{path} est un lien qui ne mène nulle part.</translation>
    </message>
    <message>
        <source>{path} is a result of this batch.</source>
        <translation>{path} est un résultat de ce lot.</translation>
    </message>
    <message>
        <source>{path} is neither a file nor a folder.</source>
        <translation>{path} n’est ni un fichier ni un dossier.</translation>
    </message>
    <message>
        <source>{path} is where the results go.</source>
        <translation>{path} est l’endroit où vont les résultats.</translation>
    </message>
    <message>
        <source>{path} is {real}, which is in the batch already.</source>
        <translation>{path} est {real}, qui est déjà dans le lot.</translation>
    </message>
    <message>
        <source>{path} leads to a folder that is searched already.</source>
        <translation>{path} mène à un dossier qui est déjà parcouru.</translation>
    </message>
    <message>
        <source>{photo} has no file to be saved beside; use Save as.</source>
        <translation>{photo} n’a pas de fichier à côté duquel être enregistrée&#xa0;; utilisez «&#xa0;Enregistrer sous&#xa0;».</translation>
    </message>
    <message>
        <source>{track} does not fit: converted to {codec}.</source>
        <translation>{track} ne convient pas&#xa0;: convertie en {codec}.</translation>
    </message>
    <message>
        <source>{track} is left out: only the first one is coloured.</source>
        <translation>{track} est laissée de côté&#xa0;: seule la première est colorisée.</translation>
    </message>
    <message>
        <source>{track} is left out: this kind of file cannot hold it, mkv may.</source>
        <translation>{track} est laissée de côté&#xa0;: ce type de fichier ne peut pas la contenir, mkv peut-être.</translation>
    </message>
    <message>
        <source>{track} is left out: this kind of file cannot hold it.</source>
        <translation>{track} est laissée de côté&#xa0;: ce type de fichier ne peut pas la contenir.</translation>
    </message>
    <message>
        <source>{width} × {height}, {bits} bits; {model} ({sha256}), render factor {factor}, {device}, {precision}; asked for: {asked}; {seconds} s, {time}, restorer {version}</source>
        <translation>{width} × {height}, {bits} bits&#xa0;; {model} ({sha256}), facteur de rendu {factor}, {device}, {precision}&#xa0;; demandé&#xa0;: {asked}&#xa0;; {seconds} s, {time}, restorer {version}</translation>
    </message>
</context>
<context>
    <name>SessionKeeper</name>
    <message>
        <source>Open again</source>
        <translation>Rouvrir</translation>
    </message>
    <message>
        <source>restorer was not closed properly last time.</source>
        <translation>restorer ne s’est pas fermé correctement la dernière fois.</translation>
    </message>
    <message>
        <source>Photos that were open: {count}.</source>
        <translation>Photos ouvertes&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>Pictures that had no file are lost: {count}.</source>
        <translation>Images sans fichier perdues&#xa0;: {count}.</translation>
    </message>
</context>
<context>
    <name>SetupView</name>
    <message>
        <source>Choose a folder for the results</source>
        <translation>Choisissez un dossier pour les résultats</translation>
    </message>
    <message>
        <source>A folder for the results</source>
        <translation>Un dossier pour les résultats</translation>
    </message>
</context>
<context>
    <name>Shelf</name>
    <message>
        <source>{model} is installed.</source>
        <translation>{model} est installé.</translation>
    </message>
    <message>
        <source>{model} is whole.</source>
        <translation>{model} est intact.</translation>
    </message>
    <message>
        <source>{model} is removed.</source>
        <translation>{model} est supprimé.</translation>
    </message>
    <message>
        <source>{file} is installed as a model.</source>
        <translation>{file} est installé comme modèle.</translation>
    </message>
    <message>
        <source>Stopped. What has arrived is kept; the download goes on from there.</source>
        <translation>Arrêté. Ce qui est arrivé est conservé&#xa0;; le téléchargement reprendra à cet endroit.</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>On the film</source>
        <translation>Sur le film</translation>
    </message>
    <message>
        <source>In a batch</source>
        <translation>Dans un lot</translation>
    </message>
    <message>
        <source>With fingers</source>
        <translation>Avec les doigts</translation>
    </message>
    <message>
        <source>Space, held</source>
        <translation>Espace, maintenu</translation>
    </message>
    <message>
        <source>Show the photo as it was</source>
        <translation>Afficher la photo d’origine</translation>
    </message>
    <message>
        <source>Left, Right</source>
        <translation>Gauche, Droite</translation>
    </message>
    <message>
        <source>Move the divider</source>
        <translation>Déplacer le séparateur</translation>
    </message>
    <message>
        <source>Home, End</source>
        <translation>Début, Fin</translation>
    </message>
    <message>
        <source>Divider to the edge</source>
        <translation>Séparateur au bord</translation>
    </message>
    <message>
        <source>+, −</source>
        <translation>+, −</translation>
    </message>
    <message>
        <source>Zoom in, zoom out</source>
        <translation>Zoom avant, arrière</translation>
    </message>
    <message>
        <source>0, 1</source>
        <translation>0, 1</translation>
    </message>
    <message>
        <source>Fit, 100 %</source>
        <translation>Ajuster, 100&#xa0;%</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>Molette</translation>
    </message>
    <message>
        <source>Zoom at the pointer</source>
        <translation>Zoomer sous le pointeur</translation>
    </message>
    <message>
        <source>Double click</source>
        <translation>Double-clic</translation>
    </message>
    <message>
        <source>Switch between fit and 100 %</source>
        <translation>Basculer entre ajuster et 100&#xa0;%</translation>
    </message>
    <message>
        <source>Delete, in the strip</source>
        <translation>Suppr, dans la bande</translation>
    </message>
    <message>
        <source>Close the photo</source>
        <translation>Fermer la photo</translation>
    </message>
    <message>
        <source>Space, P</source>
        <translation>Espace, P</translation>
    </message>
    <message>
        <source>Play, stop</source>
        <translation>Lire, arrêter</translation>
    </message>
    <message>
        <source>One frame back, on</source>
        <translation>Une image en arrière, en avant</translation>
    </message>
    <message>
        <source>Shift+Left, Right</source>
        <translation>Maj+Gauche, Droite</translation>
    </message>
    <message>
        <source>Ten frames back, on</source>
        <translation>Dix images en arrière, en avant</translation>
    </message>
    <message>
        <source>Page Up, Page Down</source>
        <translation>Page préc., Page suiv.</translation>
    </message>
    <message>
        <source>Shot before, next shot</source>
        <translation>Plan précédent, suivant</translation>
    </message>
    <message>
        <source>First frame, last frame</source>
        <translation>Première image, dernière</translation>
    </message>
    <message>
        <source>See less of the timeline, more of it</source>
        <translation>Voir moins ou plus de la ligne de temps</translation>
    </message>
    <message>
        <source>Up, Down</source>
        <translation>Haut, Bas</translation>
    </message>
    <message>
        <source>Louder, quieter</source>
        <translation>Plus fort, moins fort</translation>
    </message>
    <message>
        <source>Sound off, on</source>
        <translation>Couper, activer le son</translation>
    </message>
    <message>
        <source>Begin here, end here</source>
        <translation>Commencer ici, finir ici</translation>
    </message>
    <message>
        <source>Shift+I, O</source>
        <translation>Maj+I, O</translation>
    </message>
    <message>
        <source>Go to where it begins, ends</source>
        <translation>Aller à son début, à sa fin</translation>
    </message>
    <message>
        <source>See that part, or the whole film</source>
        <translation>Voir cette partie, ou tout le film</translation>
    </message>
    <message>
        <source>Play again and again</source>
        <translation>Lire en boucle</translation>
    </message>
    <message>
        <source>Take the whole film</source>
        <translation>Prendre tout le film</translation>
    </message>
    <message>
        <source>Split the shot, join it with the next</source>
        <translation>Diviser le plan, le réunir au suivant</translation>
    </message>
    <message>
        <source>Export the film</source>
        <translation>Exporter le film</translation>
    </message>
    <message>
        <source>Start the batch that is set up</source>
        <translation>Démarrer le lot préparé</translation>
    </message>
    <message>
        <source>Enter, in the table</source>
        <translation>Entrée, dans le tableau</translation>
    </message>
    <message>
        <source>Compare the photo</source>
        <translation>Comparer la photo</translation>
    </message>
    <message>
        <source>Take out of the batch</source>
        <translation>Retirer du lot</translation>
    </message>
    <message>
        <source>Delete, in the table</source>
        <translation>Suppr, dans le tableau</translation>
    </message>
    <message>
        <source>One finger</source>
        <translation>Un doigt</translation>
    </message>
    <message>
        <source>Move the photo or the divider</source>
        <translation>Déplacer la photo ou le séparateur</translation>
    </message>
    <message>
        <source>Two fingers</source>
        <translation>Deux doigts</translation>
    </message>
    <message>
        <source>Zoom, and move the photo</source>
        <translation>Zoomer et déplacer la photo</translation>
    </message>
    <message>
        <source>Two taps</source>
        <translation>Deux touches rapides</translation>
    </message>
    <message>
        <source>Pinch on a touchpad</source>
        <translation>Pincement sur le pavé tactile</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <extracomment>What is pressed, and what it does.</extracomment>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Partout</translation>
    </message>
    <message>
        <source>On the photo</source>
        <translation>Sur la photo</translation>
    </message>
</context>
<context>
    <name>Sources</name>
    <message>
        <source>Folders and photos</source>
        <translation>Dossiers et photos</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>Ajouter un dossier…</translation>
    </message>
    <message>
        <source>Add photos…</source>
        <translation>Ajouter des photos…</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Retirer</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Give an old photograph its colours back</source>
        <translation>Redonner ses couleurs à une photo ancienne</translation>
    </message>
    <message>
        <source>Drop photos anywhere in this window</source>
        <translation>Déposez des photos n’importe où dans cette fenêtre</translation>
    </message>
    <message>
        <source>Open photos…</source>
        <translation>Ouvrir des photos…</translation>
    </message>
    <message>
        <source>or paste a picture with {keys}</source>
        <translation>ou coller une image avec {keys}</translation>
    </message>
    <message>
        <source>No photo at hand? Try one of these:</source>
        <translation>Pas de photo sous la main&#xa0;? Essayez l’une de celles-ci&#xa0;:</translation>
    </message>
</context>
<context>
    <name>State</name>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Ouverture…</translation>
    </message>
    <message>
        <source>Colouring…</source>
        <translation>Colorisation…</translation>
    </message>
    <message>
        <source>In colour</source>
        <translation>En couleur</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Arrêtée</translation>
    </message>
    <message>
        <source>Could not be done</source>
        <translation>Échec</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Getting ready…</source>
        <translation>Préparation…</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>Device in use</source>
        <translation>Périphérique utilisé</translation>
    </message>
    <message>
        <source>{width} × {height}, {megapixels} megapixels</source>
        <translation>{width} × {height}, {megapixels} mégapixels</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent}&#xa0;%</translation>
    </message>
    <message>
        <source>coloured in {seconds} s at render factor {factor}</source>
        <translation>colorisée en {seconds}&#xa0;s au facteur {factor}</translation>
    </message>
    <message>
        <source>Device: processor</source>
        <translation>Périphérique&#xa0;: processeur</translation>
    </message>
    <message>
        <source>Device: NVIDIA graphics card</source>
        <translation>Périphérique&#xa0;: carte graphique NVIDIA</translation>
    </message>
    <message>
        <source>Device: Apple graphics</source>
        <translation>Périphérique&#xa0;: puce graphique Apple</translation>
    </message>
</context>
<context>
    <name>Stills</name>
    <message>
        <source>frame {number}</source>
        <translation>image {number}</translation>
    </message>
</context>
<context>
    <name>Tasks</name>
    <message>
        <source>There is not enough memory for this; close other programs and try again.</source>
        <translation>La mémoire ne suffit pas&#xa0;; fermez d’autres logiciels et réessayez.</translation>
    </message>
    <message>
        <source>Something went wrong inside restorer; the log says more.</source>
        <translation>Une erreur s’est produite dans restorer&#xa0;; le journal en dit plus.</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Part of the film that is seen</source>
        <translation>Partie visible du film</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Ligne de temps</translation>
    </message>
    <message>
        <source>Left and right arrows step by one frame, with Shift by ten, Page Up and Page Down by shots; Home and End go to the ends, plus and minus zoom, Space plays, up and down arrows change the volume.</source>
        <translation>Les flèches gauche et droite avancent d’une image, avec Maj de dix, Page préc. et Page suiv. par plans&#xa0;; Début et Fin vont aux extrémités, plus et moins changent le zoom, Espace lance la lecture, les flèches haut et bas règlent le volume.</translation>
    </message>
    <message>
        <source>{number} grey</source>
        <translation>{number} gris</translation>
    </message>
    <message>
        <source>Looking for shots… {percent} %</source>
        <translation>Recherche des plans… {percent}&#xa0;%</translation>
    </message>
    <message>
        <source>Shot {number} of {count}, {begin} to {end}</source>
        <translation>Plan {number} sur {count}, de {begin} à {end}</translation>
    </message>
    <message>
        <source>It is left as it is.</source>
        <translation>Il reste tel quel.</translation>
    </message>
    <message>
        <source>Green line: frames whose colours are there already.</source>
        <translation>Ligne verte&#xa0;: images dont les couleurs sont déjà là.</translation>
    </message>
    <message>
        <source>Its own settings: {model}, render factor {factor}, vividness {percent} %</source>
        <translation>Réglages propres&#xa0;: {model}, facteur de rendu {factor}, vivacité {percent} %</translation>
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
        <translation>{time}   image {number} sur {count}</translation>
    </message>
</context>
<context>
    <name>VideoActions</name>
    <message>
        <source>One frame back</source>
        <translation>Reculer d’une image</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Lire</translation>
    </message>
    <message>
        <source>One frame on</source>
        <translation>Avancer d’une image</translation>
    </message>
    <message>
        <source>Begin here</source>
        <translation>Commencer ici</translation>
    </message>
    <message>
        <source>End here</source>
        <translation>Finir ici</translation>
    </message>
    <message>
        <source>Take the whole film</source>
        <translation>Prendre tout le film</translation>
    </message>
    <message>
        <source>Split the shot here</source>
        <translation>Diviser le plan ici</translation>
    </message>
    <message>
        <source>Join with the next shot</source>
        <translation>Réunir avec le plan suivant</translation>
    </message>
    <message>
        <source>See more of the timeline</source>
        <translation>Voir plus de la ligne de temps</translation>
    </message>
    <message>
        <source>See less of the timeline, larger</source>
        <translation>Voir moins de la ligne de temps, en plus grand</translation>
    </message>
    <message>
        <source>See the part from in to out, or all</source>
        <translation>Voir la partie de l’entrée à la sortie, ou tout</translation>
    </message>
    <message>
        <source>Go to the in point</source>
        <translation>Aller au point d’entrée</translation>
    </message>
    <message>
        <source>Go to the out point</source>
        <translation>Aller au point de sortie</translation>
    </message>
    <message>
        <source>Play again and again</source>
        <translation>Lire en boucle</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Couper le son</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Write the film in colour; its settings are kept beside it by themselves</source>
        <translation>Écrire le film en couleur ; ses réglages sont conservés d’eux-mêmes à côté de lui</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Play from here to the out point</source>
        <translation>Lire d’ici jusqu’au point de sortie</translation>
    </message>
    <message>
        <source>Sound on</source>
        <translation>Activer le son</translation>
    </message>
    <message>
        <source>Sound off</source>
        <translation>Couper le son</translation>
    </message>
</context>
<context>
    <name>VideoDialogs</name>
    <message>
        <source>Films</source>
        <translation>Films</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Tous les fichiers</translation>
    </message>
    <message>
        <source>Open a film</source>
        <translation>Ouvrir un film</translation>
    </message>
    <message>
        <source>A film is being exported.</source>
        <translation>Un film est en cours d’export.</translation>
    </message>
    <message>
        <source>What is finished of it is kept, and the export can go on another time. Whatever else is under way is stopped.</source>
        <translation>Ce qui en est fini est conservé, et l’export pourra reprendre plus tard. Tout le reste est arrêté.</translation>
    </message>
    <message>
        <source>Films that wait for their turn: {count}. They would have to be exported another time.</source>
        <translation>Films qui attendent leur tour&#xa0;: {count}. Il faudrait les exporter une autre fois.</translation>
    </message>
    <message>
        <source>Keep working</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Discard the unfinished export of {name}?</source>
        <translation>Abandonner l’export inachevé de {name}&#xa0;?</translation>
    </message>
    <message>
        <source>Frames that are done: {count}. They would have to be coloured again.</source>
        <translation>Images finies&#xa0;: {count}. Il faudrait les coloriser à nouveau.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conserver</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Arrêter et fermer</translation>
    </message>
</context>
<context>
    <name>VideoPage</name>
    <message>
        <source>Film, before and after</source>
        <translation>Film, avant et après</translation>
    </message>
    <message>
        <source>Colour the range now, so that it can be played in colour</source>
        <translation>Coloriser la plage maintenant, pour pouvoir la lire en couleur</translation>
    </message>
    <message>
        <source>One film at a time: {name} is opened.</source>
        <translation>Un seul film à la fois&#xa0;: {name} est ouvert.</translation>
    </message>
    <message>
        <source>Stop colouring ahead, {percent} %</source>
        <translation>Arrêter la colorisation, {percent}&#xa0;%</translation>
    </message>
    <message>
        <source>Colour the range ahead</source>
        <translation>Coloriser la plage d’avance</translation>
    </message>
    <message>
        <source>The range is in colour; P plays it.</source>
        <translation>La plage est en couleur&#xa0;; P lance la lecture.</translation>
    </message>
    <message>
        <source>This computer does not keep up with colouring the film while it plays. “{button}” first, then it is played in colour.</source>
        <translation>Cet ordinateur n’arrive pas à coloriser le film pendant la lecture. D’abord «&#xa0;{button}&#xa0;», ensuite il est lu en couleur.</translation>
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
        <translation>Film entier</translation>
    </message>
    <message>
        <source>This shot</source>
        <translation>Ce plan</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>Laisser tel quel</translation>
    </message>
    <message>
        <source>This shot gets no colours</source>
        <translation>Ce plan ne reçoit pas de couleurs</translation>
    </message>
    <message>
        <source>As the whole film</source>
        <translation>Comme tout le film</translation>
    </message>
    <message>
        <source>Take this shot&apos;s own settings away</source>
        <translation>Retirer les réglages propres à ce plan</translation>
    </message>
    <message>
        <source>Steadiness</source>
        <translation>Stabilité</translation>
    </message>
    <message>
        <source>How still colours are held from frame to frame, along what moves. 0: each frame as the network sees it. It is seen when the film is played or exported, and on a single frame once those before it are in colour.</source>
        <translation>À quel point les couleurs restent stables d’une image à l’autre, en suivant le mouvement. 0&#xa0;: chaque image telle que le réseau la voit. Se voit à la lecture ou à l’export, et sur une seule image dès que les précédentes sont en couleur.</translation>
    </message>
    <message>
        <source>{width} × {height}, {rate} frames per second, {length}</source>
        <translation>{width} × {height}, {rate} images par seconde, {length}</translation>
    </message>
    <message>
        <source>As soon as the shots are found</source>
        <translation>Dès que les plans sont trouvés</translation>
    </message>
    <message>
        <source>For every shot.</source>
        <translation>Pour tous les plans.</translation>
    </message>
    <message>
        <source>For shots without settings of their own. With their own: {number}.</source>
        <translation>Pour les plans sans réglages propres&#xa0;; avec réglages propres&#xa0;: {number}.</translation>
    </message>
    <message>
        <source>Shot {number} of {count}, frames {first} to {last}.</source>
        <translation>Plan {number} sur {count}, images {first} à {last}.</translation>
    </message>
    <message>
        <source>Shot {number} of {count}, frames {first} to {last}: its own settings.</source>
        <translation>Plan {number} sur {count}, images {first} à {last}&#xa0;: réglages propres.</translation>
    </message>
</context>
<context>
    <name>VideoStart</name>
    <message>
        <source>A film, coloured shot by shot</source>
        <translation>Un film, colorisé plan par plan</translation>
    </message>
    <message>
        <source>Drop a film here. Its shots are found by themselves, and each can have settings of its own. Your film is never changed: sound, subtitles and chapters go along into a new one, and an export that was interrupted goes on where it stopped.</source>
        <translation>Déposez un film ici. Ses plans sont détectés tout seuls, et chacun peut avoir ses propres réglages. Votre film n’est jamais modifié&#xa0;: le son, les sous-titres et les chapitres passent dans un nouveau film, et un export interrompu reprend là où il s’était arrêté.</translation>
    </message>
    <message>
        <source>Choose a film…</source>
        <translation>Choisir un film…</translation>
    </message>
</context>
<context>
    <name>VolumeControl</name>
    <message>
        <source>Volume</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>This film has no sound</source>
        <translation>Ce film n’a pas de son</translation>
    </message>
    <message>
        <source>This machine has no device to play the film&apos;s sound</source>
        <translation>Cet ordinateur n’a aucun appareil pour lire le son du film</translation>
    </message>
    <message>
        <source>Volume: {percent} %</source>
        <translation>Volume&#xa0;: {percent}&#xa0;%</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Photo</source>
        <translation>Photo</translation>
    </message>
</context>
</TS>
