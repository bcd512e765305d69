<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es">
<context>
    <name>About</name>
    <message>
        <source>About restorer</source>
        <translation>Acerca de restorer</translation>
    </message>
    <message>
        <source>Gives black-and-white photographs their colours.</source>
        <translation>Da color a las fotografías en blanco y negro.</translation>
    </message>
    <message>
        <source>Free software under the MIT licence.</source>
        <translation>Software libre con licencia MIT.</translation>
    </message>
    <message>
        <source>Photos never leave this computer. The network is used only when you press Download in the models dialog.</source>
        <translation>Las fotos nunca salen de este ordenador. Solo se usa la red al pulsar «Descargar» en la ventana de modelos.</translation>
    </message>
    <message>
        <source>Model {title}</source>
        <translation>Modelo {title}</translation>
    </message>
    <message>
        <source>Stands on</source>
        <translation>Se basa en</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versión</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licencia</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>Log…</source>
        <translation>Registro…</translation>
    </message>
    <message>
        <source>About restorer</source>
        <translation>Acerca de restorer</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Abrir…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Guardar como…</translation>
    </message>
    <message>
        <source>Save all</source>
        <translation>Guardar todo</translation>
    </message>
    <message>
        <source>Save every coloured photo beside its original</source>
        <translation>Guardar cada foto coloreada junto a su original</translation>
    </message>
    <message>
        <source>Export choices…</source>
        <translation>Opciones de exportación…</translation>
    </message>
    <message>
        <source>Models…</source>
        <translation>Modelos…</translation>
    </message>
    <message>
        <source>Close this photo</source>
        <translation>Cerrar esta foto</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Save beside the original, under a new name</source>
        <translation>Guardar junto al original con otro nombre</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>Copy settings</source>
        <translation>Copiar ajustes</translation>
    </message>
    <message>
        <source>Paste settings</source>
        <translation>Pegar ajustes</translation>
    </message>
    <message>
        <source>Reset settings</source>
        <translation>Restablecer ajustes</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>Preferencias…</translation>
    </message>
    <message>
        <source>Contact sheet…</source>
        <translation>Hoja de contactos…</translation>
    </message>
    <message>
        <source>See the photo in many looks and choose one</source>
        <translation>Ver la foto en muchas variantes y elegir una</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Paste a picture</source>
        <translation>Pegar una imagen</translation>
    </message>
    <message>
        <source>Copy the coloured photo</source>
        <translation>Copiar la foto coloreada</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Ajustar</translation>
    </message>
    <message>
        <source>100 %</source>
        <translation>100&#xa0;%</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Acercar</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Alejar</translation>
    </message>
    <message>
        <source>Next photo</source>
        <translation>Foto siguiente</translation>
    </message>
    <message>
        <source>Previous photo</source>
        <translation>Foto anterior</translation>
    </message>
    <message>
        <source>Show the whole photo</source>
        <translation>Mostrar la foto entera</translation>
    </message>
    <message>
        <source>One pixel of the photo on one of the screen</source>
        <translation>Un píxel de la foto por cada píxel de la pantalla</translation>
    </message>
    <message>
        <source>Divider</source>
        <translation>Divisor</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Lado a lado</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Diferencia</translation>
    </message>
    <message>
        <source>Undo: {what}</source>
        <translation>Deshacer: {what}</translation>
    </message>
    <message>
        <source>Redo: {what}</source>
        <translation>Rehacer: {what}</translation>
    </message>
</context>
<context>
    <name>Adjustment</name>
    <message>
        <source>Back to the default</source>
        <translation>Volver al valor predeterminado</translation>
    </message>
    <message>
        <source>Reset {name}</source>
        <translation>Restablecer: {name}</translation>
    </message>
</context>
<context>
    <name>Ahead</name>
    <message>
        <source>frame {number}</source>
        <translation>fotograma {number}</translation>
    </message>
</context>
<context>
    <name>Background</name>
    <message>
        <source>Something went wrong inside restorer; the log says more.</source>
        <translation>Algo ha fallado dentro de restorer; el registro dice más.</translation>
    </message>
</context>
<context>
    <name>BatchForm</name>
    <message>
        <source>Also the folders within the folders</source>
        <translation>Incluir las subcarpetas</translation>
    </message>
    <message>
        <source>Go on watching: take new photos as they come</source>
        <translation>Seguir vigilando: añadir las fotos nuevas</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>Into a folder of their own</source>
        <translation>En una carpeta propia</translation>
    </message>
    <message>
        <source>Beside the originals</source>
        <translation>Junto a los originales</translation>
    </message>
    <message>
        <source>Folder for the results</source>
        <translation>Carpeta para los resultados</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>May hold {name}, {ext}, {folder}, {number}, {model} and {factor}; {number:05} is five digits wide.</source>
        <translation>Puede contener {name}, {ext}, {folder}, {number}, {model} y {factor}; {number:05} ocupa cinco cifras.</translation>
    </message>
    <message>
        <source>Name is taken</source>
        <translation>Si ya existe</translation>
    </message>
    <message>
        <source>Leave the photo out</source>
        <translation>Omitir la foto</translation>
    </message>
    <message>
        <source>Add a number</source>
        <translation>Añadir un número</translation>
    </message>
    <message>
        <source>Count it as failed</source>
        <translation>Contarla como fallida</translation>
    </message>
    <message>
        <source>Replace the earlier result</source>
        <translation>Sustituir el resultado anterior</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>As the photo that is shown</source>
        <translation>Como la foto mostrada</translation>
    </message>
    <message>
        <source>Take the settings of the photo in the Photo place</source>
        <translation>Tomar los ajustes de la foto de la sección «Foto»</translation>
    </message>
    <message>
        <source>Back to the default</source>
        <translation>Volver al valor predeterminado</translation>
    </message>
    <message>
        <source>Take back the settings of that photo</source>
        <translation>Quitar los ajustes de esa foto</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Elegir una carpeta…</translation>
    </message>
    <message>
        <source>vividness {value} %</source>
        <translation>viveza {value}&#xa0;%</translation>
    </message>
    <message>
        <source>strength {value} %</source>
        <translation>intensidad {value}&#xa0;%</translation>
    </message>
    <message>
        <source>warmth {value} %</source>
        <translation>calidez {value}&#xa0;%</translation>
    </message>
    <message>
        <source>a blend with {model}</source>
        <translation>mezcla con {model}</translation>
    </message>
    <message>
        <source>As in that photo: {parts}</source>
        <translation>Como en esa foto: {parts}</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colores</translation>
    </message>
</context>
<context>
    <name>BatchPage</name>
    <message>
        <source>A folder with photos</source>
        <translation>Una carpeta con fotos</translation>
    </message>
    <message>
        <source>batch report</source>
        <translation>informe del lote</translation>
    </message>
    <message>
        <source>The report is {name} in {folder}</source>
        <translation>Informe guardado como {name} en {folder}</translation>
    </message>
    <message>
        <source>Added to the batch: {count}.</source>
        <translation>Añadidas al lote: {count}.</translation>
    </message>
    <message>
        <source>A batch is not finished. In colour: {done}, still to do: {left}.</source>
        <translation>Hay un lote sin terminar. En color: {done}; pendientes: {left}.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
</context>
<context>
    <name>BatchStart</name>
    <message>
        <source>A whole archive, in one go</source>
        <translation>Todo un archivo, de una sola vez</translation>
    </message>
    <message>
        <source>Drop folders or photos here. You see what will happen before anything is done; originals are never written over, and a batch that was interrupted goes on where it stopped.</source>
        <translation>Suelta aquí carpetas o fotos. Antes de empezar verás lo que va a ocurrir; los originales nunca se sobrescriben y un lote interrumpido continúa donde se quedó.</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Elegir una carpeta…</translation>
    </message>
    <message>
        <source>Choose photos…</source>
        <translation>Elegir fotos…</translation>
    </message>
</context>
<context>
    <name>BatchState</name>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>At work…</source>
        <translation>En curso…</translation>
    </message>
    <message>
        <source>In colour</source>
        <translation>En color</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallida</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Omitida</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Quitada</translation>
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
        <translation>Fotos del lote</translation>
    </message>
</context>
<context>
    <name>BlendControl</name>
    <message>
        <source>Mix with</source>
        <translation>Mezclar con</translation>
    </message>
    <message>
        <source>&lt;p&gt;Takes the mean of two models&apos; colours. Where one of them guesses wrongly, the other one softens it: mixtures are often better than either.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Toma la media de los colores de dos modelos. Donde uno se equivoca, el otro lo suaviza: la mezcla suele ser mejor que cada uno por separado.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Share of the second model</source>
        <translation>Proporción del segundo modelo</translation>
    </message>
    <message>
        <source> %</source>
        <comment>unit after a number</comment>
        <translation>&#xa0;%</translation>
    </message>
    <message>
        <source>0 is the first model alone, 100 the second. Takes effect at once when both have coloured the photo.</source>
        <translation>0 es solo el primer modelo; 100, solo el segundo. Tiene efecto inmediato cuando ambos han coloreado la foto.</translation>
    </message>
    <message>
        <source>No other model</source>
        <translation>Ningún otro modelo</translation>
    </message>
    <message>
        <source>{model} (not installed)</source>
        <translation>{model} (no instalado)</translation>
    </message>
</context>
<context>
    <name>Catalogue</name>
    <message>
        <source>Everyday photographs: people, streets, gardens and landscapes, in calm, believable colour.</source>
        <translation>Fotos cotidianas: personas, calles, jardines y paisajes, con colores tranquilos y creíbles.</translation>
    </message>
    <message>
        <source>Vivid colour and much detail in varied scenes; may need another render factor here and there.</source>
        <translation>Colores vivos y mucho detalle en escenas variadas; a veces necesita otro factor de renderizado.</translation>
    </message>
    <message>
        <source>Portraits and landscapes: fewer odd patches and grey limbs than Artistic, quieter colour.</source>
        <translation>Retratos y paisajes: menos manchas raras y miembros grises que Artistic, colores más tranquilos.</translation>
    </message>
    <message>
        <source>Film: the calmest of the three from frame to frame, with little flicker.</source>
        <translation>Vídeo: el más estable de los tres de un fotograma a otro, con poco parpadeo.</translation>
    </message>
    <message>
        <source>A U-Net on a MobileNetV2 that predicts Lab chroma: 7,000 steps on a distance in Lab, 14,650 on a power of CIEDE2000, the last ones on missing colourfulness too; 33,689 photographs made grey.</source>
        <translation>Una U-Net sobre MobileNetV2 que predice el croma Lab: 7000 pasos con una distancia en Lab, 14&#xa0;650 con una potencia de CIEDE2000, los últimos también con el colorido que falta; 33&#xa0;689 fotos pasadas a gris.</translation>
    </message>
    <message>
        <source>DeOldify&apos;s NoGAN training of a deep U-Net on a ResNet-34: five rounds, 32 % of ImageNet.</source>
        <translation>Entrenamiento NoGAN de DeOldify: U-Net profunda sobre ResNet-34, cinco rondas, 32&#xa0;% de ImageNet.</translation>
    </message>
    <message>
        <source>DeOldify&apos;s NoGAN training of a wide U-Net on a ResNet-101: three rounds, 7 % of ImageNet.</source>
        <translation>Entrenamiento NoGAN de DeOldify: U-Net ancha sobre ResNet-101, tres rondas, 7&#xa0;% de ImageNet.</translation>
    </message>
    <message>
        <source>DeOldify&apos;s NoGAN training of the wide U-Net for film: one short round, 2.2 % of ImageNet.</source>
        <translation>Entrenamiento NoGAN de DeOldify: la U-Net ancha para vídeo, una ronda corta, 2,2&#xa0;% de ImageNet.</translation>
    </message>
</context>
<context>
    <name>Cell</name>
    <message>
        <source>In use now</source>
        <translation>En uso ahora</translation>
    </message>
    <message>
        <source>Colouring…</source>
        <translation>Coloreando…</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>{caption} · in use</source>
        <translation>{caption} · en uso</translation>
    </message>
    <message>
        <source>{caption} · colouring…</source>
        <translation>{caption} · coloreando…</translation>
    </message>
</context>
<context>
    <name>CompareView</name>
    <message>
        <source>Photo, before and after</source>
        <translation>Foto, antes y después</translation>
    </message>
    <message>
        <source>Left and right arrows move the divider, plus and minus zoom, 0 fits the photo, 1 shows it at 100 %, hold Space for before.</source>
        <translation>Las flechas izquierda y derecha mueven el divisor, más y menos cambian el zoom, 0 ajusta la foto, 1 la muestra al 100&#xa0;%; mantén pulsada la barra espaciadora para ver el original.</translation>
    </message>
</context>
<context>
    <name>Comparing</name>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>Difference, twice as strong</source>
        <translation>Diferencia, al doble</translation>
    </message>
</context>
<context>
    <name>ContactSheet</name>
    <message>
        <source>Contact sheet of {name}</source>
        <translation>Hoja de contactos de {name}</translation>
    </message>
    <message>
        <source>Render factors</source>
        <translation>Factores de renderizado</translation>
    </message>
    <message>
        <source>Vividness</source>
        <translation>Viveza</translation>
    </message>
    <message>
        <source>Click the picture that you like best. Undo takes it back.</source>
        <translation>Haz clic en la imagen que más te guste. «Deshacer» lo revierte.</translation>
    </message>
    <message>
        <source>{made} of {all} coloured</source>
        <translation>{made} de {all} coloreadas</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Colour the rest</source>
        <translation>Colorear el resto</translation>
    </message>
    <message>
        <source>{first} and {second}</source>
        <translation>{first} y {second}</translation>
    </message>
    <message>
        <source>Vividness {percent} %</source>
        <translation>Viveza {percent}&#xa0;%</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent}&#xa0;%</translation>
    </message>
    <message>
        <source>{model}, render factor {factor}</source>
        <translation>{model}, factor de renderizado {factor}</translation>
    </message>
    <message>
        <source>{factor}, automatic</source>
        <translation>{factor}, automático</translation>
    </message>
    <message>
        <source>{factor}, the default</source>
        <translation>{factor}, predeterminado</translation>
    </message>
</context>
<context>
    <name>Countdown</name>
    <message>
        <source>The batch is done</source>
        <translation>El lote ha terminado</translation>
    </message>
    <message>
        <source>Time that is left</source>
        <translation>Tiempo restante</translation>
    </message>
    <message>
        <source>Stay on</source>
        <translation>Seguir encendido</translation>
    </message>
    <message>
        <source>The computer goes to sleep in {seconds} s.</source>
        <translation>El ordenador entrará en suspensión en {seconds} s.</translation>
    </message>
    <message>
        <source>The computer is shut down in {seconds} s.</source>
        <translation>El ordenador se apagará en {seconds} s.</translation>
    </message>
</context>
<context>
    <name>CrashReporter</name>
    <message>
        <source>Something went wrong inside restorer ({kind}). Your files are safe.</source>
        <translation>Algo ha fallado dentro de restorer ({kind}). Tus archivos están a salvo.</translation>
    </message>
    <message>
        <source>Something went wrong inside restorer ({kind}). Your files are safe; the log says more.</source>
        <translation>Algo ha fallado dentro de restorer ({kind}). Tus archivos están a salvo; el registro dice más.</translation>
    </message>
</context>
<context>
    <name>Dialog</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
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
        <translation>Todos los archivos</translation>
    </message>
    <message>
        <source>Open photos</source>
        <translation>Abrir fotos</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Guardar el informe</translation>
    </message>
    <message>
        <source>Page with pictures</source>
        <translation>Página con imágenes</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>End this batch? Photos that are left: {count}.</source>
        <translation>¿Terminar este lote? Fotos pendientes: {count}.</translation>
    </message>
    <message>
        <source>What is done stays. To go on another time, pause instead of ending.</source>
        <translation>Lo hecho se conserva. Para continuar en otro momento, haz una pausa en vez de terminar.</translation>
    </message>
    <message>
        <source>End the batch</source>
        <translation>Terminar el lote</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>No terminar</translation>
    </message>
    <message>
        <source>Save the coloured photo</source>
        <translation>Guardar la foto coloreada</translation>
    </message>
    <message>
        <source>Import a model</source>
        <translation>Importar un modelo</translation>
    </message>
    <message>
        <source>Model weights</source>
        <translation>Pesos del modelo</translation>
    </message>
    <message>
        <source>Photos are still being coloured or saved.</source>
        <translation>Todavía se están coloreando o guardando fotos.</translation>
    </message>
    <message>
        <source>The photo that is being saved will be saved; the rest is stopped.</source>
        <translation>La foto que se está guardando se guardará; lo demás se detiene.</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Detener y cerrar</translation>
    </message>
    <message>
        <source>Keep working</source>
        <translation>Seguir trabajando</translation>
    </message>
    <message>
        <source>Remove {model} from this computer?</source>
        <translation>¿Quitar {model} de este ordenador?</translation>
    </message>
    <message>
        <source>To use it again, it has to be installed again.</source>
        <translation>Para volver a usarlo habrá que instalarlo de nuevo.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conservar</translation>
    </message>
</context>
<context>
    <name>Downloads</name>
    <message>
        <source>The picture is coming from {host}…</source>
        <translation>La imagen se está descargando de {host}…</translation>
    </message>
</context>
<context>
    <name>Dragging</name>
    <message>
        <source>The photo is ready now; drag it again.</source>
        <translation>La foto ya está lista; arrástrala de nuevo.</translation>
    </message>
    <message>
        <source>The photo is being prepared; drag it in a moment.</source>
        <translation>La foto se está preparando; arrástrala dentro de un momento.</translation>
    </message>
</context>
<context>
    <name>Editor</name>
    <message>
        <source>in point</source>
        <translation>punto de entrada</translation>
    </message>
    <message>
        <source>out point</source>
        <translation>punto de salida</translation>
    </message>
    <message>
        <source>in and out points</source>
        <translation>puntos de entrada y salida</translation>
    </message>
    <message>
        <source>splitting a shot</source>
        <translation>dividir un plano</translation>
    </message>
    <message>
        <source>joining shots</source>
        <translation>unir planos</translation>
    </message>
    <message>
        <source>settings of the film</source>
        <translation>ajustes de la película</translation>
    </message>
    <message>
        <source>settings of a shot</source>
        <translation>ajustes de un plano</translation>
    </message>
    <message>
        <source>leaving a shot grey</source>
        <translation>dejar un plano en gris</translation>
    </message>
    <message>
        <source>steadiness</source>
        <translation>estabilidad</translation>
    </message>
</context>
<context>
    <name>Ending</name>
    <message>
        <source>The batch is ended.</source>
        <translation>El lote ha terminado.</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>Listo.</translation>
    </message>
    <message>
        <source>In colour: {count}.</source>
        <translation>En color: {count}.</translation>
    </message>
    <message>
        <source>Failed: {count}.</source>
        <translation>Fallidas: {count}.</translation>
    </message>
    <message>
        <source>The batch is waiting.</source>
        <translation>El lote está esperando.</translation>
    </message>
</context>
<context>
    <name>ExportBar</name>
    <message>
        <source>How far the export is</source>
        <translation>Estado de la exportación</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>What is finished is kept, to be gone on with</source>
        <translation>Lo terminado se conserva para continuar después</translation>
    </message>
    <message>
        <source>Forget the rest</source>
        <translation>Olvidar el resto</translation>
    </message>
    <message>
        <source>Films that wait for their turn are not exported</source>
        <translation>Las películas que esperan su turno no se exportan</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>{text}; waiting: {number}</source>
        <translation>{text}; en espera: {number}</translation>
    </message>
    <message>
        <source>stopping…</source>
        <translation>deteniendo…</translation>
    </message>
    <message>
        <source>getting ready…</source>
        <translation>preparando…</translation>
    </message>
    <message>
        <source>paused before the first frame</source>
        <translation>en pausa antes del primer fotograma</translation>
    </message>
    <message>
        <source>looking for shots, {done} of {total} frames</source>
        <translation>buscando planos, {done} de {total} fotogramas</translation>
    </message>
    <message>
        <source>{done} of {total} frames in colour</source>
        <translation>{done} de {total} fotogramas en color</translation>
    </message>
    <message>
        <source>writing the film, {done} of {total} frames</source>
        <translation>escribiendo la película, {done} de {total} fotogramas</translation>
    </message>
    <message>
        <source>{what}, paused</source>
        <translation>{what}, en pausa</translation>
    </message>
    <message>
        <source>{what}, {rate} frames per second, {left} left</source>
        <translation>{what}, {rate} fotogramas por segundo, tiempo restante: {left}</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export choices</source>
        <translation>Opciones de exportación</translation>
    </message>
    <message>
        <source>As the original</source>
        <translation>Como el original</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Calidad</translation>
    </message>
    <message>
        <source>Of JPEG, WebP and AVIF. Higher: larger files, finer detail.</source>
        <translation>Para JPEG, WebP y AVIF. Más alta: archivos más grandes, más detalle.</translation>
    </message>
    <message>
        <source>Bits per channel</source>
        <translation>Bits por canal</translation>
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
        <translation>{side} píxeles como máximo</translation>
    </message>
    <message>
        <source>Longer side</source>
        <translation>Lado mayor</translation>
    </message>
    <message>
        <source>Keep date, camera and captions of the original</source>
        <translation>Conservar fecha, cámara y leyendas del original</translation>
    </message>
    <message>
        <source>Put a small visible mark in a corner</source>
        <translation>Poner una pequeña marca visible en una esquina</translation>
    </message>
    <message>
        <source>Save the colour layer alone, too, as a PNG file</source>
        <translation>Guardar también la capa de color sola, como archivo PNG</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Restablecer</translation>
    </message>
    <message>
        <source>Take all these choices back</source>
        <translation>Deshacer todas estas opciones</translation>
    </message>
    <message>
        <source>Originals are never written over; a note of the model is kept.</source>
        <translation>Los originales nunca se sobrescriben; el modelo queda anotado en el archivo.</translation>
    </message>
    <message>
        <source>Laid over the original in the blend mode “Color” of Photoshop or Krita, “LCh Color” of GIMP, it gives the coloured photo; there you can erase or weaken it.</source>
        <translation>Sobre el original, con el modo de fusión «Color» de Photoshop o Krita, o «Color LCh» de GIMP, da la foto coloreada; allí se puede borrar o atenuar.</translation>
    </message>
</context>
<context>
    <name>ExportFilmDialog</name>
    <message>
        <source>Export the film in colour</source>
        <translation>Exportar la película en color</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Codec</source>
        <translation>Códec</translation>
    </message>
    <message>
        <source>H.264, plays everywhere</source>
        <translation>H.264, se reproduce en todas partes</translation>
    </message>
    <message>
        <source>H.265, smaller files, 10 bits</source>
        <translation>H.265, archivos más pequeños, 10&#xa0;bits</translation>
    </message>
    <message>
        <source>ProRes, for editing</source>
        <translation>ProRes, para edición</translation>
    </message>
    <message>
        <source>FFV1, loses nothing, for archives</source>
        <translation>FFV1, sin pérdidas, para archivo</translation>
    </message>
    <message>
        <source>Container</source>
        <translation>Contenedor</translation>
    </message>
    <message>
        <source>Encoder</source>
        <translation>Codificador</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Intervalo</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Calidad</translation>
    </message>
    <message>
        <source>Higher: larger files, finer detail.</source>
        <translation>Más alta: archivos más grandes, más detalle.</translation>
    </message>
    <message>
        <source>What will happen</source>
        <translation>Lo que va a ocurrir</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Whole film, {length}</source>
        <translation>Toda la película, {length}</translation>
    </message>
    <message>
        <source>From in to out, {begin} to {end}</source>
        <translation>De entrada a salida, de {begin} a {end}</translation>
    </message>
    <message>
        <source>Software, best quality</source>
        <translation>Software, la mejor calidad</translation>
    </message>
    <message>
        <source>Where the film goes</source>
        <translation>Dónde se guarda la película</translation>
    </message>
    <message>
        <source>Give the film a name without slashes.</source>
        <translation>Pon a la película un nombre sin barras.</translation>
    </message>
    <message>
        <source>{file} is being exported already: choose another name.</source>
        <translation>{file} ya se está exportando: elija otro nombre.</translation>
    </message>
    <message>
        <source>{count} frames, at least {size}.</source>
        <translation>{count} fotogramas, al menos {size}.</translation>
    </message>
    <message>
        <source>CRF {rate}.</source>
        <translation>CRF {rate}.</translation>
    </message>
    <message>
        <source>What was begun there with other settings is begun anew.</source>
        <translation>Lo que se empezó allí con otros ajustes se empieza de nuevo.</translation>
    </message>
    <message>
        <source>{done} of them are finished already: the export goes on from there.</source>
        <translation>{done} de ellos ya están listos: la exportación continúa desde ahí.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>At the speed of the last export it takes {time}.</source>
        <translation>A la velocidad de la última exportación, tarda {time}.</translation>
    </message>
    <message>
        <source>The colours alone take {time}.</source>
        <translation>Solo los colores tardan {time}.</translation>
    </message>
</context>
<context>
    <name>Exporter</name>
    <message>
        <source>Saved as {name} in {folder}</source>
        <translation>Guardada como {name} en {folder}</translation>
    </message>
    <message>
        <source>Saved as {name}, with the colour layer {layer}, in {folder}</source>
        <translation>Guardada como {name}, con la capa de color {layer}, en {folder}</translation>
    </message>
    <message>
        <source>The coloured photo is on the clipboard.</source>
        <translation>La foto coloreada está en el portapapeles.</translation>
    </message>
    <message>
        <source>No program that shows folders could be started; the file is {path}.</source>
        <translation>No se pudo abrir ningún gestor de archivos; el archivo es {path}.</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>{name} is exported as soon as the film before it is done.</source>
        <translation>{name} se exportará en cuanto termine la película anterior.</translation>
    </message>
    <message>
        <source>The film is {name} in {folder}</source>
        <translation>Película guardada como {name} en {folder}</translation>
    </message>
    <message>
        <source>The export is stopped; no part of it was finished.</source>
        <translation>La exportación se ha detenido; ninguna parte estaba terminada.</translation>
    </message>
</context>
<context>
    <name>FactorControl</name>
    <message>
        <source>Render factor</source>
        <translation>Factor de renderizado</translation>
    </message>
    <message>
        <source>How closely the model looks. Lower: it sees the whole scene at a glance; bolder, steadier colour. Higher: it sees small things too, but may lose sight of the scene; more detail, sometimes paler or patchy. Old, soft photos like lower values.</source>
        <translation>Con qué detalle mira el modelo. Más bajo: ve toda la escena de un vistazo; colores más fuertes y estables. Más alto: ve también lo pequeño, pero puede perder de vista la escena; más detalle, a veces más pálido o con manchas. A las fotos antiguas y poco nítidas les van mejor los valores bajos.</translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>Auto</translation>
    </message>
    <message>
        <source>&lt;p&gt;Chooses for each photo: the model&apos;s own render factor where the photo is sharp, a lower one where it is small or soft.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Elige para cada foto: el factor propio del modelo si la foto es nítida; uno más bajo si es pequeña o poco nítida.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Use what fits</source>
        <translation>Usar lo que cabe</translation>
    </message>
    <message>
        <source>The memory had room for {factor} only.</source>
        <translation>La memoria solo alcanzó para {factor}.</translation>
    </message>
    <message>
        <source>Use {factor} for this photo</source>
        <translation>Usar {factor} para esta foto</translation>
    </message>
    <message>
        <source>Auto: looking for what suits the photo…</source>
        <translation>Auto: buscando lo que le va a la foto…</translation>
    </message>
    <message>
        <source>Auto: the photo is sharp, the model&apos;s own {factor} suits it.</source>
        <translation>Auto: la foto es nítida; le va bien el {factor} propio del modelo.</translation>
    </message>
    <message>
        <source>Auto: the photo is soft, {factor} shows all its detail.</source>
        <translation>Auto: la foto es poco nítida; {factor} muestra todo su detalle.</translation>
    </message>
    <message>
        <source>Auto: the photo is small, {factor} shows all of it.</source>
        <translation>Auto: la foto es pequeña; {factor} la muestra entera.</translation>
    </message>
</context>
<context>
    <name>FilmExport</name>
    <message>
        <source>The film could not be exported; the log says more.</source>
        <translation>No se pudo exportar la película; el registro dice más.</translation>
    </message>
</context>
<context>
    <name>Filmstrip</name>
    <message>
        <source>Open photos</source>
        <translation>Fotos abiertas</translation>
    </message>
</context>
<context>
    <name>FilterFields</name>
    <message>
        <source>Only these</source>
        <translation>Solo estas</translation>
    </message>
    <message>
        <source>all photos</source>
        <translation>todas las fotos</translation>
    </message>
    <message>
        <source>Not these</source>
        <translation>Estas no</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguna</translation>
    </message>
    <message>
        <source>Patterns with commas between them: *.tif, scan_*, 1931/*</source>
        <translation>Patrones separados por comas: *.tif, scan_*, 1931/*</translation>
    </message>
    <message>
        <source>Size of the file, at least</source>
        <translation>Tamaño del archivo, como mínimo</translation>
    </message>
    <message>
        <source>any</source>
        <translation>cualquiera</translation>
    </message>
    <message>
        <source>Size of the file, at most</source>
        <translation>Tamaño del archivo, como máximo</translation>
    </message>
    <message>
        <source>Such as 200 kB, 1.5 MB or 2 GB</source>
        <translation>Por ejemplo, 200 kB, 1,5 MB o 2 GB</translation>
    </message>
    <message>
        <source>Changed since</source>
        <translation>Modificado desde</translation>
    </message>
    <message>
        <source>Changed before</source>
        <translation>Modificado antes de</translation>
    </message>
    <message>
        <source>When the file was last changed: 2024-12-31, 2024-12 or 2024</source>
        <translation>Cuándo se modificó el archivo por última vez: 2024-12-31, 2024-12 o 2024</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modificado</translation>
    </message>
    <message>
        <source>“{text}” is no size: write 200 kB, 1.5 MB or 2 GB.</source>
        <translation>«{text}» no es un tamaño: escribe 200 kB, 1,5 MB o 2 GB.</translation>
    </message>
    <message>
        <source>“{text}” is no date: write 2024-12-31, 2024-12 or 2024.</source>
        <translation>«{text}» no es una fecha: escribe 2024-12-31, 2024-12 o 2024.</translation>
    </message>
</context>
<context>
    <name>Finder</name>
    <message>
        <source>The shots could not be found; the log says more.</source>
        <translation>No se pudieron detectar los planos; el registro dice más.</translation>
    </message>
</context>
<context>
    <name>FinishedBar</name>
    <message>
        <source>Finished export</source>
        <translation>Exportación terminada</translation>
    </message>
    <message>
        <source>Play the result</source>
        <translation>Reproducir el resultado</translation>
    </message>
    <message>
        <source>In the program that this computer has for films</source>
        <translation>En el programa que este ordenador tiene para películas</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Mostrar en la carpeta</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>{name} is finished. Frames: {count}; time: {time}.</source>
        <translation>{name} está terminada. Fotogramas: {count}; tiempo: {time}.</translation>
    </message>
    <message>
        <source>{name} could not be exported. {why}</source>
        <translation>No se pudo exportar {name}. {why}</translation>
    </message>
    <message>
        <source>{name} is no longer in {folder}.</source>
        <translation>{name} ya no está en {folder}.</translation>
    </message>
    <message>
        <source>No program that plays films could be started; the film is {path}.</source>
        <translation>No se pudo iniciar ningún programa que reproduzca películas; la película es {path}.</translation>
    </message>
</context>
<context>
    <name>FormatChooser</name>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>As the original</source>
        <translation>Como el original</translation>
    </message>
</context>
<context>
    <name>Handle</name>
    <message>
        <source>Drag the coloured photo out</source>
        <translation>Arrastrar la foto coloreada fuera</translation>
    </message>
    <message>
        <source>Drag the coloured photo from here into a folder or another program</source>
        <translation>Arrastra la foto coloreada desde aquí a una carpeta o a otro programa</translation>
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
        <translation>cerrar una foto</translation>
    </message>
    <message>
        <source>model</source>
        <translation>modelo</translation>
    </message>
    <message>
        <source>second model</source>
        <translation>segundo modelo</translation>
    </message>
    <message>
        <source>share of the second model</source>
        <translation>proporción del segundo modelo</translation>
    </message>
    <message>
        <source>render factor</source>
        <translation>factor de renderizado</translation>
    </message>
    <message>
        <source>vividness</source>
        <translation>viveza</translation>
    </message>
    <message>
        <source>warmth</source>
        <translation>calidez</translation>
    </message>
    <message>
        <source>strength</source>
        <translation>intensidad</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>ajustes</translation>
    </message>
</context>
<context>
    <name>Inference</name>
    <message>
        <source>{photo} could not be coloured: something went wrong inside restorer.</source>
        <translation>No se pudo colorear {photo}: algo ha fallado dentro de restorer.</translation>
    </message>
</context>
<context>
    <name>Interrupted</name>
    <message>
        <source>What is finished of {name} is damaged.</source>
        <translation>Lo que está listo de {name} está dañado.</translation>
    </message>
    <message>
        <source>Begin anew</source>
        <translation>Empezar de nuevo</translation>
    </message>
    <message>
        <source>The export of {name} is not finished; frames that are done: {count}.</source>
        <translation>La exportación de {name} no ha terminado; fotogramas listos: {count}.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>The unfinished export of {name} is discarded.</source>
        <translation>La exportación sin terminar de {name} se ha descartado.</translation>
    </message>
</context>
<context>
    <name>LaterPlaces</name>
    <message>
        <source>Batch</source>
        <translation>Lote</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Vídeo</translation>
    </message>
    <message>
        <source>Open a photo first, in the Photo place.</source>
        <translation>Abre primero una foto, en la sección «Foto».</translation>
    </message>
    <message>
        <source>Copy the settings of a photo first, in the Photo place.</source>
        <translation>Copia primero los ajustes de una foto, en la sección «Foto».</translation>
    </message>
    <message>
        <source>These photos will be coloured with the copied settings.</source>
        <translation>Estas fotos se colorearán con los ajustes copiados.</translation>
    </message>
</context>
<context>
    <name>LogViewer</name>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>The log stays on this computer. “Copy diagnostics” leaves out the names of your folders and files.</source>
        <translation>El registro se queda en este ordenador. «Copiar diagnóstico» omite los nombres de tus carpetas y archivos.</translation>
    </message>
    <message>
        <source>Nothing has gone wrong.</source>
        <translation>No ha fallado nada.</translation>
    </message>
    <message>
        <source>Copy diagnostics</source>
        <translation>Copiar diagnóstico</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Copiado.</translation>
    </message>
</context>
<context>
    <name>LookControls</name>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Render factor</source>
        <translation>Factor de renderizado</translation>
    </message>
    <message>
        <source>How closely the model looks. Lower: bolder, steadier colour, and much faster. Higher: it sees small things too, but may lose sight of the scene.</source>
        <translation>Con qué detalle mira el modelo. Más bajo: colores más fuertes y estables, y mucho más rápido. Más alto: ve también lo pequeño, pero puede perder de vista la escena.</translation>
    </message>
    <message>
        <source>Vividness</source>
        <translation>Viveza</translation>
    </message>
    <message>
        <source> %</source>
        <comment>unit after a number</comment>
        <translation>&#xa0;%</translation>
    </message>
    <message>
        <source>How strong the colours are. Takes effect at once.</source>
        <translation>Lo vivos que son los colores. Efecto inmediato.</translation>
    </message>
</context>
<context>
    <name>MenuBar</name>
    <message>
        <source>Open recent</source>
        <translation>Abrir reciente</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menú</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Edición</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
    <message>
        <source>Clear this list</source>
        <translation>Vaciar esta lista</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Message</source>
        <translation>Mensaje</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Mostrar en la carpeta</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Cerrar este mensaje</translation>
    </message>
</context>
<context>
    <name>ModelCard</name>
    <message>
        <source>Download</source>
        <translation>Descargar</translation>
    </message>
    <message>
        <source>Download {model}</source>
        <translation>Descargar {model}</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Stop downloading {model}</source>
        <translation>Detener la descarga de {model}</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Comprobar</translation>
    </message>
    <message>
        <source>Check that {model} is undamaged</source>
        <translation>Comprobar que {model} no está dañado</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Remove {model} from this computer</source>
        <translation>Quitar {model} de este ordenador</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} de {total}</translation>
    </message>
    <message>
        <source>Checking and unpacking…</source>
        <translation>Comprobando y descomprimiendo…</translation>
    </message>
    <message>
        <source>Comes with restorer</source>
        <translation>Incluido en restorer</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>Instalado</translation>
    </message>
    <message>
        <source>Not installed</source>
        <translation>No instalado</translation>
    </message>
    <message>
        <source>{size} · licence {licence}</source>
        <translation>{size} · licencia {licence}</translation>
    </message>
</context>
<context>
    <name>ModelChooser</name>
    <message>
        <source>{model} (not installed)</source>
        <translation>{model} (no instalado)</translation>
    </message>
</context>
<context>
    <name>ModelsDialog</name>
    <message>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>Import a file…</source>
        <translation>Importar un archivo…</translation>
    </message>
    <message>
        <source>Models are downloaded only when you press Download. Weights that you have already (.pth, .safetensors) can be dropped here.</source>
        <translation>Los modelos solo se descargan al pulsar «Descargar». Los pesos que ya tengas (.pth, .safetensors) se pueden soltar aquí.</translation>
    </message>
    <message>
        <source>{address} lies on the web; download the file first.</source>
        <translation>{address} está en la web; descarga primero el archivo.</translation>
    </message>
    <message>
        <source>{file} is being read…</source>
        <translation>Leyendo {file}…</translation>
    </message>
</context>
<context>
    <name>Offers</name>
    <message>
        <source>Question</source>
        <translation>Pregunta</translation>
    </message>
    <message>
        <source>No, thanks</source>
        <translation>No, gracias</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>The folder {folder} cannot be read: {reason}.</source>
        <translation>No se puede leer la carpeta {folder}: {reason}.</translation>
    </message>
    <message>
        <source>The folder {folder} holds no photos that can be opened.</source>
        <translation>La carpeta {folder} no contiene fotos que se puedan abrir.</translation>
    </message>
    <message>
        <source>The link that was dropped holds no picture; save the picture first.</source>
        <translation>El enlace soltado no contiene ninguna imagen; guarda primero la imagen.</translation>
    </message>
    <message>
        <source>{address} cannot be opened from here; save the picture first, then open it.</source>
        <translation>{address} no se puede abrir desde aquí; guarda primero la imagen y ábrela después.</translation>
    </message>
</context>
<context>
    <name>Outlook</name>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Empezar</translation>
    </message>
    <message>
        <source>Open the earlier batch</source>
        <translation>Abrir el lote anterior</translation>
    </message>
    <message>
        <source>Begin anew</source>
        <translation>Empezar de nuevo</translation>
    </message>
    <message>
        <source>Do all of these photos once more. The earlier batch&apos;s journal is put aside; its results stay where they are.</source>
        <translation>Procesar todas estas fotos otra vez. El diario del lote anterior se aparta; sus resultados se quedan donde están.</translation>
    </message>
    <message>
        <source>Something is not right yet</source>
        <translation>Hay algo por corregir</translation>
    </message>
    <message>
        <source>Looking for photos…</source>
        <translation>Buscando fotos…</translation>
    </message>
    <message>
        <source>Time: not known. {reason}</source>
        <translation>Tiempo: desconocido. {reason}</translation>
    </message>
    <message>
        <source>One photo, {size}</source>
        <translation>Una foto, {size}</translation>
    </message>
    <message>
        <source>No photos to be coloured</source>
        <translation>No hay fotos que colorear</translation>
    </message>
    <message>
        <source>{count} photos, {size}</source>
        <translation>{count} fotos, {size}</translation>
    </message>
    <message>
        <source>Time: being measured on a few of them…</source>
        <translation>Tiempo: midiéndolo con algunas de ellas…</translation>
    </message>
    <message>
        <source>Time: not known, for none of some photos could be tried.</source>
        <translation>Tiempo: desconocido, pues no se pudo probar ninguna de las fotos de muestra.</translation>
    </message>
    <message>
        <source>Time: {time}</source>
        <translation>Tiempo: {time}</translation>
    </message>
    <message>
        <source>Results: about {size}; free: {free}</source>
        <translation>Resultados: unos {size}; libres: {free}</translation>
    </message>
    <message>
        <source>There may not be enough room.</source>
        <translation>Puede que no haya espacio suficiente.</translation>
    </message>
    <message>
        <source>In that folder lies a batch that is not finished, with other settings. Photos that are left: {count}. Go on with it, or choose another folder.</source>
        <translation>En esa carpeta hay un lote sin terminar con otros ajustes. Fotos pendientes: {count}. Continúalo o elige otra carpeta.</translation>
    </message>
    <message>
        <source>From an earlier start, still to be done: {count}</source>
        <translation>De un inicio anterior, pendientes: {count}</translation>
    </message>
    <message>
        <source>In the batch already: {count}</source>
        <translation>Ya en el lote: {count}</translation>
    </message>
    <message>
        <source>Left out by name, size or date: {count}</source>
        <translation>Excluidas por nombre, tamaño o fecha: {count}</translation>
    </message>
    <message>
        <source>Folders left out by their names: {count}</source>
        <translation>Carpetas excluidas por su nombre: {count}</translation>
    </message>
    <message>
        <source>Files that are no photos: {count}</source>
        <translation>Archivos que no son fotos: {count}</translation>
    </message>
    <message>
        <source>And passed over: {count}</source>
        <translation>Además, omitidas: {count}</translation>
    </message>
</context>
<context>
    <name>Panel</name>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Models…</source>
        <translation>Modelos…</translation>
    </message>
    <message>
        <source>Download, import and remove models</source>
        <translation>Descargar, importar y quitar modelos</translation>
    </message>
    <message>
        <source> %</source>
        <comment>unit after a number</comment>
        <translation>&#xa0;%</translation>
    </message>
    <message>
        <source>Vividness</source>
        <translation>Viveza</translation>
    </message>
    <message>
        <source>How strong the colours are. Takes effect at once.</source>
        <translation>Lo vivos que son los colores. Efecto inmediato.</translation>
    </message>
    <message>
        <source>Warmth</source>
        <translation>Calidez</translation>
    </message>
    <message>
        <source>Left: colder, as on a cloudy day. Right: warmer, as in evening light. What is grey stays grey.</source>
        <translation>Izquierda: más frío, como en un día nublado. Derecha: más cálido, como a la luz del atardecer. Lo gris sigue gris.</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Intensidad</translation>
    </message>
    <message>
        <source>Blends the colours with the black-and-white original.</source>
        <translation>Mezcla los colores con el original en blanco y negro.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Colour it</source>
        <translation>Colorear</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Press “Models…” to install it.</source>
        <translation>Pulsa «Modelos…» para instalarlo.</translation>
    </message>
</context>
<context>
    <name>PhotoActions</name>
    <message>
        <source>The settings are copied; paste them onto other photos.</source>
        <translation>Los ajustes están copiados; pégalos en otras fotos.</translation>
    </message>
</context>
<context>
    <name>PlaceSwitch</name>
    <message>
        <source>Places</source>
        <translation>Secciones</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Preferencias</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aspecto</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Dispositivo</translation>
    </message>
    <message>
        <source>The fastest there is</source>
        <translation>El más rápido disponible</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Procesador</translation>
    </message>
    <message>
        <source>NVIDIA graphics card</source>
        <translation>Tarjeta gráfica NVIDIA</translation>
    </message>
    <message>
        <source>Apple graphics</source>
        <translation>Gráficos de Apple</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>Follow the edges of the photo</source>
        <translation>Seguir los bordes de la foto</translation>
    </message>
    <message>
        <source>As DeOldify lays them</source>
        <translation>Como los aplica DeOldify</translation>
    </message>
    <message>
        <source>{device}. Language, device and colours are taken up at the next start.</source>
        <translation>{device}. El idioma, el dispositivo y los colores se aplican en el próximo inicio.</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Restablecer</translation>
    </message>
    <message>
        <source>Take all these choices back</source>
        <translation>Deshacer todas estas opciones</translation>
    </message>
</context>
<context>
    <name>Quantities</name>
    <message>
        <source>less than a minute</source>
        <translation>menos de un minuto</translation>
    </message>
    <message>
        <source>about {minutes} min</source>
        <translation>unos {minutes}&#xa0;min</translation>
    </message>
    <message>
        <source>about {days} days</source>
        <translation>unos {days} días</translation>
    </message>
    <message>
        <source>about {hours} h</source>
        <translation>unas {hours}&#xa0;h</translation>
    </message>
    <message>
        <source>about {hours} h {minutes} min</source>
        <translation>unas {hours}&#xa0;h {minutes}&#xa0;min</translation>
    </message>
</context>
<context>
    <name>RecentFiles</name>
    <message>
        <source>Opened lately</source>
        <translation>Abiertas recientemente</translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation>Abrir {name}</translation>
    </message>
</context>
<context>
    <name>Reception</name>
    <message>
        <source>pasted picture</source>
        <translation>imagen pegada</translation>
    </message>
    <message>
        <source>There is no picture on the clipboard.</source>
        <translation>No hay ninguna imagen en el portapapeles.</translation>
    </message>
    <message>
        <source>dropped picture</source>
        <translation>imagen soltada</translation>
    </message>
    <message>
        <source>This picture lies on the web, at {host}. Download “{name}” from there?</source>
        <translation>Esta imagen está en la web, en {host}. ¿Descargar «{name}» de allí?</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Descargar</translation>
    </message>
</context>
<context>
    <name>RowActions</name>
    <message>
        <source>Compare in Photo</source>
        <translation>Comparar en «Foto»</translation>
    </message>
    <message>
        <source>Open the result</source>
        <translation>Abrir el resultado</translation>
    </message>
    <message>
        <source>Do these first</source>
        <translation>Hacer estas primero</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Mover hacia arriba</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Mover hacia abajo</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Paste settings</source>
        <translation>Pegar ajustes</translation>
    </message>
    <message>
        <source>Take out of the batch</source>
        <translation>Quitar del lote</translation>
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
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tiempo</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensaje</translation>
    </message>
</context>
<context>
    <name>RunView</name>
    <message>
        <source>How far the batch is</source>
        <translation>Estado del lote</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>End…</source>
        <translation>Terminar…</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>Informe…</translation>
    </message>
    <message>
        <source>New batch</source>
        <translation>Lote nuevo</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>All photos</source>
        <translation>Todas las fotos</translation>
    </message>
    <message>
        <source>Results beside the originals</source>
        <translation>Resultados junto a los originales</translation>
    </message>
    <message>
        <source>Results in {folder}</source>
        <translation>Resultados en {folder}</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Getting ready…</source>
        <translation>Preparando…</translation>
    </message>
    <message>
        <source>{done} of {total} in colour</source>
        <translation>{done} de {total} en color</translation>
    </message>
    <message>
        <source>{count} failed</source>
        <translation>fallidas: {count}</translation>
    </message>
    <message>
        <source>{count} left out</source>
        <translation>omitidas: {count}</translation>
    </message>
    <message>
        <source>time left: being measured</source>
        <translation>tiempo restante: midiendo</translation>
    </message>
    <message>
        <source>time left: {span}</source>
        <translation>tiempo restante: {span}</translation>
    </message>
    <message>
        <source>waiting for new photos</source>
        <translation>esperando fotos nuevas</translation>
    </message>
    <message>
        <source>pausing: {count} are being finished</source>
        <translation>en pausa: se están terminando {count}</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pausa</translation>
    </message>
    <message>
        <source>It goes on by itself as soon as that is mended.</source>
        <translation>Continúa por sí solo en cuanto se solucione.</translation>
    </message>
    <message>
        <source>Retry failed</source>
        <translation>Reintentar fallidas</translation>
    </message>
    <message>
        <source>Then go to sleep</source>
        <translation>Después, suspender</translation>
    </message>
    <message>
        <source>Then shut down</source>
        <translation>Después, apagar</translation>
    </message>
    <message>
        <source>At the end</source>
        <translation>Al terminar</translation>
    </message>
    <message>
        <source>Then stay on</source>
        <translation>Después, seguir encendido</translation>
    </message>
    <message>
        <source>What the computer does when the batch is done</source>
        <translation>Qué hace el ordenador cuando el lote ha terminado</translation>
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
        <translation>Retrato</translation>
    </message>
    <message>
        <source>Raccoon</source>
        <translation>Mapache</translation>
    </message>
    <message>
        <source>Sample: {name}</source>
        <translation>Ejemplo: {name}</translation>
    </message>
</context>
<context>
    <name>SaveAll</name>
    <message>
        <source>No photo is in colour yet.</source>
        <translation>Todavía no hay ninguna foto en color.</translation>
    </message>
    <message>
        <source>Saving {name} ({number} of {count})…</source>
        <translation>Guardando {name} ({number} de {count})…</translation>
    </message>
    <message>
        <source>Saved as {name} in {folder}.</source>
        <translation>Guardada como {name} en {folder}.</translation>
    </message>
    <message>
        <source>{count} photos saved in {folder}.</source>
        <translation>{count} fotos guardadas en {folder}.</translation>
    </message>
    <message>
        <source>{count} photos saved, each beside its original.</source>
        <translation>{count} fotos guardadas, cada una junto a su original.</translation>
    </message>
    <message>
        <source>Not in colour and left out: {count}.</source>
        <translation>Sin color y omitidas: {count}.</translation>
    </message>
</context>
<context>
    <name>Sentence</name>
    <message>
        <source>A batch with other settings is not finished in {folder}: go on with it, or choose another folder for the results.</source>
        <translation>En {folder} hay un lote sin terminar con otros ajustes: continúalo o elige otra carpeta para los resultados.</translation>
    </message>
    <message>
        <source>A part of the unfinished export to {file} is damaged: begin anew.</source>
        <translation>Una parte de la exportación inacabada a {file} está dañada: empieza de nuevo.</translation>
    </message>
    <message>
        <source>Above {most} photos, pictures are left out.</source>
        <translation>Con más de {most} fotos se omiten las imágenes.</translation>
    </message>
    <message>
        <source>An imported model; its file does not say for what.</source>
        <translation>Un modelo importado; su archivo no indica para qué.</translation>
    </message>
    <message>
        <source>An unfinished export to {file} is there: go on with it, or begin anew.</source>
        <translation>Hay una exportación inacabada a {file}: continúala o empieza de nuevo.</translation>
    </message>
    <message>
        <source>Another restorer is running the batch of {file}: wait until it has ended, or go on there.</source>
        <translation>Otro restorer está ejecutando el lote de {file}: espera a que termine o continúa allí.</translation>
    </message>
    <message>
        <source>Another restorer is working on the model {model}: wait until it has finished.</source>
        <translation>Otro restorer está trabajando con el modelo {model}: espera a que termine.</translation>
    </message>
    <message>
        <source>Damaged frames of the source, mended as far as possible: {count}.</source>
        <translation>Fotogramas dañados del origen, reparados en lo posible: {count}.</translation>
    </message>
    <message>
        <source>H.264 is written in 8 bits: choose hevc, prores or ffv1 to keep 10.</source>
        <translation>H.264 se escribe con 8 bits: elige hevc, prores o ffv1 para conservar 10.</translation>
    </message>
    <message>
        <source>Installing the model {model} takes {needed} of disk space, and {free} are free at {folder}: make room and try again.</source>
        <translation>Instalar el modelo {model} requiere {needed} de espacio en disco y en {folder} quedan {free} libres: libera espacio e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>Its EXIF data is damaged and was left out.</source>
        <translation>Sus datos EXIF están dañados y se han omitido.</translation>
    </message>
    <message>
        <source>Its XMP data is damaged and was left out.</source>
        <translation>Sus datos XMP están dañados y se han omitido.</translation>
    </message>
    <message>
        <source>Its XMP data is very long and was read in part.</source>
        <translation>Sus datos XMP son muy largos y solo se han leído en parte.</translation>
    </message>
    <message>
        <source>Its colour profile is damaged or of another kind and was ignored.</source>
        <translation>Su perfil de color está dañado o es de otro tipo y no se ha tenido en cuenta.</translation>
    </message>
    <message>
        <source>Its file does not say how it was trained.</source>
        <translation>Su archivo no indica cómo se entrenó.</translation>
    </message>
    <message>
        <source>Its sides are odd, which this codec cannot have: one pixel is added.</source>
        <translation>Sus lados son impares, cosa que este códec no admite: se añade un píxel.</translation>
    </message>
    <message>
        <source>Its {bits} bits per channel are read as 8.</source>
        <translation>Sus {bits} bits por canal se leen como 8.</translation>
    </message>
    <message>
        <source>JPEG has no place for the photo&apos;s long XMP: the provenance alone is kept.</source>
        <translation>JPEG no admite los largos datos XMP de la foto: solo se conserva la procedencia.</translation>
    </message>
    <message>
        <source>JPEG has no transparency: the picture is laid over white.</source>
        <translation>JPEG no admite transparencia: la imagen se coloca sobre blanco.</translation>
    </message>
    <message>
        <source>Journal: {file}</source>
        <translation>Diario: {file}</translation>
    </message>
    <message>
        <source>Lost frames of the source, for which a neighbour stands in: {count}.</source>
        <translation>Fotogramas perdidos del origen, sustituidos por uno vecino: {count}.</translation>
    </message>
    <message>
        <source>No photos</source>
        <translation>Ninguna foto</translation>
    </message>
    <message>
        <source>No {name} device can be used on this machine, only: {names}.</source>
        <translation>En este ordenador no se puede usar ningún dispositivo {name}, solo: {names}.</translation>
    </message>
    <message>
        <source>Not enough memory for render factor {asked} on the {device} device: coloured with {used} on the {place} device.</source>
        <translation>No hay memoria suficiente para el factor de renderizado {asked} en el dispositivo {device}: se ha coloreado con {used} en el dispositivo {place}.</translation>
    </message>
    <message>
        <source>Only the first of {count} frames is used.</source>
        <translation>De {count} fotogramas solo se usa el primero.</translation>
    </message>
    <message>
        <source>Only the first of {count} pages is used.</source>
        <translation>De {count} páginas solo se usa la primera.</translation>
    </message>
    <message>
        <source>PyTorch cannot be loaded ({reason}): close other programs if memory is short, or install restorer again.</source>
        <translation>No se puede cargar PyTorch ({reason}): cierra otros programas si falta memoria o vuelve a instalar restorer.</translation>
    </message>
    <message>
        <source>Report of a batch</source>
        <translation>Informe de un lote</translation>
    </message>
    <message>
        <source>Some of its colours lie beyond sRGB and were brought to its edge.</source>
        <translation>Algunos de sus colores quedan fuera de sRGB y se han llevado a su límite.</translation>
    </message>
    <message>
        <source>The CRF {number} is out of range: choose 0 to 51.</source>
        <translation>El CRF {number} está fuera de rango: elige de 0 a 51.</translation>
    </message>
    <message>
        <source>The attachment {number} is left out: only mkv has such.</source>
        <translation>El adjunto {number} se omite: solo mkv los admite.</translation>
    </message>
    <message>
        <source>The colours were made by a model. They are plausible, not historical.</source>
        <translation>Los colores los creó un modelo. Son verosímiles, no históricos.</translation>
    </message>
    <message>
        <source>The computer stays on: {command} cannot be started ({reason}).</source>
        <translation>El equipo sigue encendido: {command} no se puede iniciar ({reason}).</translation>
    </message>
    <message>
        <source>The computer stays on: {command} was refused ({reason}).</source>
        <translation>El equipo sigue encendido: se rechazó {command} ({reason}).</translation>
    </message>
    <message>
        <source>The cover picture {number} is left out: mp4 and mkv have such.</source>
        <translation>La imagen de portada {number} se omite: mp4 y mkv las admiten.</translation>
    </message>
    <message>
        <source>The data track {number} ({codec})</source>
        <translation>La pista de datos {number} ({codec})</translation>
    </message>
    <message>
        <source>The disk of {folder} is full: make room and try again.</source>
        <translation>El disco de {folder} está lleno: libera espacio e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>The encoder {name} does not take a film of {width} x {height} at this quality: choose another codec or quality.</source>
        <translation>El codificador {name} no admite una película de {width} × {height} con esta calidad: elige otro códec u otra calidad.</translation>
    </message>
    <message>
        <source>The encoder {name} failed after {count} frames: {other} encoded the rest.</source>
        <translation>El codificador {name} falló tras {count} fotogramas: {other} codificó el resto.</translation>
    </message>
    <message>
        <source>The encoder {name} failed in the middle of the film: go on with it from where it stopped, or begin anew with another one.</source>
        <translation>El codificador {name} ha fallado en mitad de la película: continúa con él desde donde se detuvo o empieza de nuevo con otro.</translation>
    </message>
    <message>
        <source>The file is shorter than it says itself: the source may be cut off.</source>
        <translation>El archivo es más corto de lo que él mismo indica: puede que el origen esté cortado.</translation>
    </message>
    <message>
        <source>The film asks to be turned by {degrees} degrees; it stays as it is stored.</source>
        <translation>La película pide girarse {degrees} grados; se queda como está guardada.</translation>
    </message>
    <message>
        <source>The film is in HDR ({kind}), for which no model was made: its colours may look odd.</source>
        <translation>La película está en HDR ({kind}), para lo que no se hizo ningún modelo: sus colores pueden verse raros.</translation>
    </message>
    <message>
        <source>The film is interlaced; it is deinterlaced.</source>
        <translation>La película está entrelazada; se desentrelaza.</translation>
    </message>
    <message>
        <source>The film is transparent in places, which is left out.</source>
        <translation>La película es transparente en algunos lugares; eso se omite.</translation>
    </message>
    <message>
        <source>The film looks interlaced, though it does not say so; it is deinterlaced.</source>
        <translation>La película parece entrelazada, aunque no lo indica; se desentrelaza.</translation>
    </message>
    <message>
        <source>The film track {number} ({codec})</source>
        <translation>La pista de película {number} ({codec})</translation>
    </message>
    <message>
        <source>The film&apos;s clock starts again behind {seconds} seconds, as where recordings were put together: what follows comes too fast and without its sound. Give it new times first.</source>
        <translation>El reloj de la película vuelve a empezar tras {seconds} segundos, como donde se unieron grabaciones: lo que sigue va demasiado rápido y sin su sonido. Dale antes tiempos nuevos.</translation>
    </message>
    <message>
        <source>The film&apos;s clock starts again on the way, as where recordings were put together: the {count} parts are joined, each with its own sound.</source>
        <translation>El reloj de la película vuelve a empezar por el camino, como donde se unieron grabaciones: las {count} partes se enlazan, cada una con su propio sonido.</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be made ({reason}): choose another folder for the results.</source>
        <translation>No se puede crear la carpeta {folder} ({reason}): elige otra carpeta para los resultados.</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be made ({reason}): see that its place exists and is yours.</source>
        <translation>No se puede crear la carpeta {folder} ({reason}): comprueba que su lugar existe y que puedes escribir en él.</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be made ({reason}); free some space or save the photo in another place.</source>
        <translation>No se puede crear la carpeta {folder} ({reason}); libera espacio o guarda la foto en otro lugar.</translation>
    </message>
    <message>
        <source>The folder {folder} does not exist: create it first.</source>
        <translation>La carpeta {folder} no existe: créala antes.</translation>
    </message>
    <message>
        <source>The folder {folder} does not exist; create it or choose another one.</source>
        <translation>La carpeta {folder} no existe; créala o elige otra.</translation>
    </message>
    <message>
        <source>The journal of an earlier batch, {file}, cannot be put aside ({reason}).</source>
        <translation>No se puede apartar el diario de un lote anterior, {file} ({reason}).</translation>
    </message>
    <message>
        <source>The journal {file} cannot be opened: see that its folder exists and is yours.</source>
        <translation>No se puede abrir el diario {file}: comprueba que su carpeta existe y que puedes escribir en ella.</translation>
    </message>
    <message>
        <source>The journal {file} cannot be used ({reason}): see that its disk is there.</source>
        <translation>No se puede usar el diario {file} ({reason}): comprueba que su disco está conectado.</translation>
    </message>
    <message>
        <source>The journal {file} cannot be written ({reason}): see that its folder exists and is yours.</source>
        <translation>No se puede escribir el diario {file} ({reason}): comprueba que su carpeta existe y que puedes escribir en ella.</translation>
    </message>
    <message>
        <source>The journal {file} is damaged: move it away and start the batch anew.</source>
        <translation>El diario {file} está dañado: muévelo a otro lugar y empieza el lote de nuevo.</translation>
    </message>
    <message>
        <source>The journal {file} is gone: connect its disk again.</source>
        <translation>El diario {file} ha desaparecido: vuelve a conectar su disco.</translation>
    </message>
    <message>
        <source>The journal {file} is in use by another program: close it.</source>
        <translation>Otro programa está usando el diario {file}: ciérralo.</translation>
    </message>
    <message>
        <source>The journal {file} was written by a newer restorer: update restorer to go on with this batch.</source>
        <translation>El diario {file} lo escribió un restorer más reciente: actualiza restorer para continuar este lote.</translation>
    </message>
    <message>
        <source>The list of open photos cannot be kept in {folder}.</source>
        <translation>No se puede guardar en {folder} la lista de fotos abiertas.</translation>
    </message>
    <message>
        <source>The list of open photos cannot be kept in {folder}: {reason}.</source>
        <translation>No se puede guardar en {folder} la lista de fotos abiertas: {reason}.</translation>
    </message>
    <message>
        <source>The list of open photos in {file} cannot be read: {reason}.</source>
        <translation>No se puede leer la lista de fotos abiertas de {file}: {reason}.</translation>
    </message>
    <message>
        <source>The list of the photos that were open is damaged; it is set aside as {file}.</source>
        <translation>La lista de las fotos que estaban abiertas está dañada; se ha apartado como {file}.</translation>
    </message>
    <message>
        <source>The model {model} belongs to restorer and cannot be removed.</source>
        <translation>El modelo {model} forma parte de restorer y no se puede quitar.</translation>
    </message>
    <message>
        <source>The model {model} cannot be downloaded: it was imported.</source>
        <translation>El modelo {model} no se puede descargar: se importó.</translation>
    </message>
    <message>
        <source>The model {model} could not be downloaded ({tried}): try again later, or get {file} elsewhere and type `restorer models import FILE`.</source>
        <translation>No se pudo descargar el modelo {model} ({tried}): inténtalo más tarde o consigue {file} en otro sitio y escribe «restorer models import FILE».</translation>
    </message>
    <message>
        <source>The model {model} could not be written to {folder} ({reason}): make room on the disk and try again.</source>
        <translation>No se pudo escribir el modelo {model} en {folder} ({reason}): libera espacio en el disco e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>The model {model} gives no usable numbers for this photo: its file is damaged or its training went wrong; choose another model.</source>
        <translation>El modelo {model} no da números utilizables para esta foto: su archivo está dañado o su entrenamiento falló; elige otro modelo.</translation>
    </message>
    <message>
        <source>The model {model} is damaged ({file} has changed): {advice}.</source>
        <translation>El modelo {model} está dañado ({file} ha cambiado): {advice}.</translation>
    </message>
    <message>
        <source>The model {model} is not installed any more: type `restorer models import FILE`.</source>
        <translation>El modelo {model} ya no está instalado: escribe «restorer models import FILE».</translation>
    </message>
    <message>
        <source>The model {model} is not installed: there is nothing to remove.</source>
        <translation>El modelo {model} no está instalado: no hay nada que quitar.</translation>
    </message>
    <message>
        <source>The model {model} is not installed: type `restorer models download {model}` ({size}), or `restorer models import FILE` if you have its file.</source>
        <translation>El modelo {model} no está instalado: escribe «restorer models download {model}» ({size}) o «restorer models import FILE» si tienes su archivo.</translation>
    </message>
    <message>
        <source>The model {model}, which belongs to restorer, is missing at {file}: install restorer again.</source>
        <translation>Falta el modelo {model}, que forma parte de restorer, en {file}: vuelve a instalar restorer.</translation>
    </message>
    <message>
        <source>The name {file} is too long for this disk; choose a shorter one.</source>
        <translation>El nombre {file} es demasiado largo para este disco; elige uno más corto.</translation>
    </message>
    <message>
        <source>The network gave no usable numbers in {precision} on the {device} device: done again in {finer} on the {place} device.</source>
        <translation>La red no dio números utilizables en {precision} en el dispositivo {device}: se ha repetido en {finer} en el dispositivo {place}.</translation>
    </message>
    <message>
        <source>The photo&apos;s own profile cannot hold these colours: sRGB is used.</source>
        <translation>El perfil de la foto no puede contener estos colores: se usa sRGB.</translation>
    </message>
    <message>
        <source>The picture could not be downloaded: {host} {failure}.</source>
        <translation>No se pudo descargar la imagen: {host} {failure}.</translation>
    </message>
    <message>
        <source>The picture from {host} is larger than {most} MB; save it in the browser and open the file.</source>
        <translation>La imagen de {host} ocupa más de {most} MB; guárdala en el navegador y abre el archivo.</translation>
    </message>
    <message>
        <source>The picture from {host} was not downloaded to its end.</source>
        <translation>La imagen de {host} no se descargó por completo.</translation>
    </message>
    <message>
        <source>The pictures end after {end} of {duration} seconds: the source may be cut off.</source>
        <translation>Las imágenes terminan a los {end} de {duration} segundos: puede que el origen esté cortado.</translation>
    </message>
    <message>
        <source>The project {file} cannot be read: {reason}.</source>
        <translation>No se puede leer el proyecto {file}: {reason}.</translation>
    </message>
    <message>
        <source>The project {file} is damaged: delete it to begin anew.</source>
        <translation>El proyecto {file} está dañado: bórralo para empezar de nuevo.</translation>
    </message>
    <message>
        <source>The project {file} was damaged and is set aside as {aside}: open the film anew.</source>
        <translation>El proyecto {file} estaba dañado y se ha apartado como {aside}: abre la película de nuevo.</translation>
    </message>
    <message>
        <source>The project {file} was made by a newer version of restorer: install that one, or move the project to another folder to begin anew.</source>
        <translation>El proyecto {file} se creó con una versión más reciente de restorer: instálala o mueve el proyecto a otra carpeta para empezar de nuevo.</translation>
    </message>
    <message>
        <source>The quality {number} is out of range: choose 0 to 100.</source>
        <translation>La calidad {number} está fuera de rango: elige de 0 a 100.</translation>
    </message>
    <message>
        <source>The render factor {factor} is out of range: choose {least} to {most}, or {auto}.</source>
        <translation>El factor de renderizado {factor} está fuera de rango: elige de {least} a {most}, o {auto}.</translation>
    </message>
    <message>
        <source>The results cannot go into {folder}, where the photos come from: name another folder for them.</source>
        <translation>Los resultados no pueden ir a {folder}, de donde vienen las fotos: indica otra carpeta para ellos.</translation>
    </message>
    <message>
        <source>The setting {name} in {file} makes no sense; its default is in use.</source>
        <translation>El ajuste {name} de {file} no tiene sentido; se usa su valor predeterminado.</translation>
    </message>
    <message>
        <source>The settings cannot be kept in {folder}: {reason}.</source>
        <translation>No se pueden guardar los ajustes en {folder}: {reason}.</translation>
    </message>
    <message>
        <source>The settings in {file} are damaged and cannot be moved; defaults are in use.</source>
        <translation>Los ajustes de {file} están dañados y no se pueden mover; se usan los valores predeterminados.</translation>
    </message>
    <message>
        <source>The settings in {file} cannot be read ({reason}); defaults are in use.</source>
        <translation>No se pueden leer los ajustes de {file} ({reason}); se usan los valores predeterminados.</translation>
    </message>
    <message>
        <source>The settings of this batch cannot be understood ({reason}): they are damaged, or of a newer restorer; update restorer.</source>
        <translation>No se entienden los ajustes de este lote ({reason}): están dañados o son de un restorer más reciente; actualiza restorer.</translation>
    </message>
    <message>
        <source>The settings were damaged and are set aside as {file}; defaults are in use.</source>
        <translation>Los ajustes estaban dañados y se han apartado como {file}; se usan los valores predeterminados.</translation>
    </message>
    <message>
        <source>The share {number} of the second model is out of range: choose 0 to 1.</source>
        <translation>La proporción {number} del segundo modelo está fuera de rango: elige de 0 a 1.</translation>
    </message>
    <message>
        <source>The shots are not in order: one ends with frame {last}, the next begins with frame {first}.</source>
        <translation>Los planos no están en orden: uno termina en el fotograma {last} y el siguiente empieza en el {first}.</translation>
    </message>
    <message>
        <source>The sound track {number} ({codec})</source>
        <translation>La pista de sonido {number} ({codec})</translation>
    </message>
    <message>
        <source>The steadiness {number} is out of range: choose 0 to 100.</source>
        <translation>La estabilidad {number} está fuera de rango: elige de 0 a 100.</translation>
    </message>
    <message>
        <source>The strength {number} is out of range: choose 0 to 1.</source>
        <translation>La intensidad {number} está fuera de rango: elige de 0 a 1.</translation>
    </message>
    <message>
        <source>The subtitle track {number} ({codec})</source>
        <translation>La pista de subtítulos {number} ({codec})</translation>
    </message>
    <message>
        <source>The template {template} cannot be understood: it may hold {known}; {{number:05}} is five digits wide.</source>
        <translation>No se entiende la plantilla {template}: puede contener {known}; {{number:05}} ocupa cinco cifras.</translation>
    </message>
    <message>
        <source>The template {template} gives every photo the same name: add {{name}} or {{number}}.</source>
        <translation>La plantilla {template} da el mismo nombre a todas las fotos: añade {{name}} o {{number}}.</translation>
    </message>
    <message>
        <source>The template {template} holds a slash: it names files, and the tree of folders is mirrored in any case.</source>
        <translation>La plantilla {template} contiene una barra: da nombre a los archivos, y el árbol de carpetas se reproduce de todos modos.</translation>
    </message>
    <message>
        <source>The unfinished export to {file} was begun by an older version of restorer: begin anew.</source>
        <translation>La exportación inacabada a {file} se empezó con una versión anterior de restorer: empieza de nuevo.</translation>
    </message>
    <message>
        <source>The unfinished export to {file} was begun with another {what}: use the same again, or begin anew.</source>
        <translation>La exportación inacabada a {file} se empezó de otra forma ({what}): usa lo mismo o empieza de nuevo.</translation>
    </message>
    <message>
        <source>The vividness {number} is out of range: choose 0 to 4.</source>
        <translation>La viveza {number} está fuera de rango: elige de 0 a 4.</translation>
    </message>
    <message>
        <source>The warmth {number} is out of range: choose -1 to 1.</source>
        <translation>La calidez {number} está fuera de rango: elige de -1 a 1.</translation>
    </message>
    <message>
        <source>There is a file {file} already: choose another name.</source>
        <translation>Ya existe un archivo {file}: elige otro nombre.</translation>
    </message>
    <message>
        <source>There is another model named {name}: choose another name with --name, or type `restorer models remove {name}` first.</source>
        <translation>Ya hay otro modelo llamado {name}: elige otro nombre con --name o escribe antes «restorer models remove {name}».</translation>
    </message>
    <message>
        <source>There is no codec {name}: use one of {names}.</source>
        <translation>No hay ningún códec {name}: usa uno de estos: {names}.</translation>
    </message>
    <message>
        <source>There is no device {name}: use one of {names}.</source>
        <translation>No hay ningún dispositivo {name}: usa uno de estos: {names}.</translation>
    </message>
    <message>
        <source>There is no file {file} any more: choose another model.</source>
        <translation>El archivo {file} ya no existe: elige otro modelo.</translation>
    </message>
    <message>
        <source>There is no file {file}: check the path, or choose a model that `restorer models list` shows.</source>
        <translation>El archivo {file} no existe: comprueba la ruta o elige un modelo de los que muestra «restorer models list».</translation>
    </message>
    <message>
        <source>There is no file {file}; check its name.</source>
        <translation>El archivo {file} no existe; comprueba su nombre.</translation>
    </message>
    <message>
        <source>There is no film {file}: check the name.</source>
        <translation>No hay ninguna película {file}: comprueba el nombre.</translation>
    </message>
    <message>
        <source>There is no journal {file}: start the batch anew.</source>
        <translation>El diario {file} no existe: empieza el lote de nuevo.</translation>
    </message>
    <message>
        <source>There is no laying {name}: use one of {names}.</source>
        <translation>No hay ningún modo de aplicación {name}: usa uno de estos: {names}.</translation>
    </message>
    <message>
        <source>There is no model named {name}: did you mean {near}?</source>
        <translation>No hay ningún modelo llamado {name}: ¿querías decir {near}?</translation>
    </message>
    <message>
        <source>There is no model named {name}: there are {names}.</source>
        <translation>No hay ningún modelo llamado {name}; los que hay son {names}.</translation>
    </message>
    <message>
        <source>There is no part {part}: parts are counted from {first} to {last}.</source>
        <translation>No hay ninguna parte {part}: se cuentan de {first} a {last}.</translation>
    </message>
    <message>
        <source>There is no room left for the journal {file}: free some space.</source>
        <translation>No queda espacio para el diario {file}: libera espacio.</translation>
    </message>
    <message>
        <source>There is no room left in {folder}, where the results go: free some space there.</source>
        <translation>No queda espacio en {folder}, donde van los resultados: libera espacio allí.</translation>
    </message>
    <message>
        <source>There is no room left to write {file}: make room, then go on from where it stopped.</source>
        <translation>No queda espacio para escribir {file}: libera espacio y continúa donde se quedó.</translation>
    </message>
    <message>
        <source>There is no room left to write {file}; free some space or choose another folder.</source>
        <translation>No queda espacio para escribir {file}; libera espacio o elige otra carpeta.</translation>
    </message>
    <message>
        <source>There is no rule {rule} for files that exist: use one of {rules}.</source>
        <translation>No hay ninguna regla {rule} para los archivos que ya existen: usa una de estas: {rules}.</translation>
    </message>
    <message>
        <source>There is not enough memory for {file} in colour ({width} x {height}): close other programs.</source>
        <translation>No hay memoria suficiente para {file} en color ({width} × {height}): cierra otros programas.</translation>
    </message>
    <message>
        <source>There is not enough memory for {file}: close other programs.</source>
        <translation>No hay memoria suficiente para {file}: cierra otros programas.</translation>
    </message>
    <message>
        <source>There is not enough memory to colour {file} with the model {model}: close other programs, or choose a smaller model.</source>
        <translation>No hay memoria suficiente para colorear {file} con el modelo {model}: cierra otros programas o elige un modelo más pequeño.</translation>
    </message>
    <message>
        <source>There is not enough memory to open {file}; close other programs and try again.</source>
        <translation>No hay memoria suficiente para abrir {file}; cierra otros programas e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>There is not enough memory to write {file}; close other programs and try again.</source>
        <translation>No hay memoria suficiente para escribir {file}; cierra otros programas e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>There is not enough room for {file}: {needed} MB are needed in {folder}, {free} MB are free.</source>
        <translation>No hay espacio suficiente para {file}: se necesitan {needed} MB en {folder} y hay {free} MB libres.</translation>
    </message>
    <message>
        <source>This computer has no command for that: it stays on.</source>
        <translation>Este equipo no tiene ninguna orden para eso: sigue encendido.</translation>
    </message>
    <message>
        <source>Values outside the range from black to white were clipped.</source>
        <translation>Se han recortado los valores fuera del intervalo de negro a blanco.</translation>
    </message>
    <message>
        <source>What failed</source>
        <translation>Lo que ha fallado</translation>
    </message>
    <message>
        <source>What lies at {host} is a web page, not a picture; open it in the browser and drag the picture itself.</source>
        <translation>Lo que hay en {host} es una página web, no una imagen; ábrela en el navegador y arrastra la propia imagen.</translation>
    </message>
    <message>
        <source>What the model {model} was when it was installed is not on record: {advice}.</source>
        <translation>No consta cómo era el modelo {model} cuando se instaló: {advice}.</translation>
    </message>
    <message>
        <source>What waits still</source>
        <translation>Lo que aún espera</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Lo que se ha hecho</translation>
    </message>
    <message>
        <source>What was skipped</source>
        <translation>Lo que se ha omitido</translation>
    </message>
    <message>
        <source>Written {time}.</source>
        <translation>Escrito el {time}.</translation>
    </message>
    <message>
        <source>You may not read {file}: change its permissions.</source>
        <translation>No tienes permiso para leer {file}: cambia sus permisos.</translation>
    </message>
    <message>
        <source>You may not read {file}; ask its owner for permission.</source>
        <translation>No tienes permiso para leer {file}; pídeselo a su propietario.</translation>
    </message>
    <message>
        <source>You may not write in {folder}; choose another folder for {file}.</source>
        <translation>No tienes permiso para escribir en {folder}; elige otra carpeta para {file}.</translation>
    </message>
    <message>
        <source>You may not write the journal {file}: ask its owner for permission.</source>
        <translation>No tienes permiso para escribir el diario {file}: pídeselo a su propietario.</translation>
    </message>
    <message>
        <source>after</source>
        <translation>después</translation>
    </message>
    <message>
        <source>answered with a web page instead of the file</source>
        <translation>respondió con una página web en lugar del archivo</translation>
    </message>
    <message>
        <source>before</source>
        <translation>antes</translation>
    </message>
    <message>
        <source>begun {time}</source>
        <translation>empezado el {time}</translation>
    </message>
    <message>
        <source>beside the originals</source>
        <translation>junto a los originales</translation>
    </message>
    <message>
        <source>broke off after {done} of {total}</source>
        <translation>se interrumpió tras {done} de {total}</translation>
    </message>
    <message>
        <source>broke off again and again</source>
        <translation>se interrumpió una y otra vez</translation>
    </message>
    <message>
        <source>broke off the connection</source>
        <translation>cortó la conexión</translation>
    </message>
    <message>
        <source>codec or quality</source>
        <translation>códec o calidad</translation>
    </message>
    <message>
        <source>could not be found (is this machine online?)</source>
        <translation>no se ha encontrado (¿hay conexión a Internet?)</translation>
    </message>
    <message>
        <source>could not be reached ({reason})</source>
        <translation>no responde ({reason})</translation>
    </message>
    <message>
        <source>could not prove who it is (its certificate is not trusted here)</source>
        <translation>no pudo demostrar su identidad (aquí no se confía en su certificado)</translation>
    </message>
    <message>
        <source>does not give the file to everyone (HTTP {number})</source>
        <translation>no entrega el archivo a cualquiera (HTTP {number})</translation>
    </message>
    <message>
        <source>does not have the file (HTTP {number})</source>
        <translation>no tiene el archivo (HTTP {number})</translation>
    </message>
    <message>
        <source>does not have the file any more (HTTP {number})</source>
        <translation>ya no tiene el archivo (HTTP {number})</translation>
    </message>
    <message>
        <source>does not send the file whole</source>
        <translation>no envía el archivo completo</translation>
    </message>
    <message>
        <source>en</source>
        <translation>es</translation>
    </message>
    <message>
        <source>end</source>
        <translation>final</translation>
    </message>
    <message>
        <source>frame {number}</source>
        <translation>fotograma {number}</translation>
    </message>
    <message>
        <source>gave an unexpected answer (HTTP {number})</source>
        <translation>dio una respuesta inesperada (HTTP {number})</translation>
    </message>
    <message>
        <source>install restorer again</source>
        <translation>vuelve a instalar restorer</translation>
    </message>
    <message>
        <source>is asked too often (HTTP {number})</source>
        <translation>recibe demasiadas peticiones (HTTP {number})</translation>
    </message>
    <message>
        <source>is not a https address</source>
        <translation>no es una dirección https</translation>
    </message>
    <message>
        <source>is out of order (HTTP {number})</source>
        <translation>no funciona (HTTP {number})</translation>
    </message>
    <message>
        <source>list of shots</source>
        <translation>lista de planos</translation>
    </message>
    <message>
        <source>look (model, render factor, vividness or strength)</source>
        <translation>aspecto (modelo, factor, viveza o intensidad)</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>no indicada</translation>
    </message>
    <message>
        <source>offers a file of {size} bytes where {expected} are expected</source>
        <translation>ofrece un archivo de {size} bytes cuando se esperan {expected}</translation>
    </message>
    <message>
        <source>one number</source>
        <translation>un número</translation>
    </message>
    <message>
        <source>part {part}</source>
        <translation>parte {part}</translation>
    </message>
    <message>
        <source>refused the connection</source>
        <translation>rechazó la conexión</translation>
    </message>
    <message>
        <source>result</source>
        <translation>resultado</translation>
    </message>
    <message>
        <source>sent another file (its SHA-256 is wrong)</source>
        <translation>envió otro archivo (su SHA-256 no coincide)</translation>
    </message>
    <message>
        <source>sent us on to an address that is not https</source>
        <translation>remitió a una dirección que no es https</translation>
    </message>
    <message>
        <source>source</source>
        <translation>origen</translation>
    </message>
    <message>
        <source>source, which has changed since</source>
        <translation>origen, que ha cambiado desde entonces</translation>
    </message>
    <message>
        <source>start</source>
        <translation>inicio</translation>
    </message>
    <message>
        <source>steadiness</source>
        <translation>estabilidad</translation>
    </message>
    <message>
        <source>type `{command}` to install it again</source>
        <translation>escribe «{command}» para volver a instalarlo</translation>
    </message>
    <message>
        <source>version of FFmpeg</source>
        <translation>versión de FFmpeg</translation>
    </message>
    <message>
        <source>version of restorer</source>
        <translation>versión de restorer</translation>
    </message>
    <message>
        <source>version of the model</source>
        <translation>versión del modelo</translation>
    </message>
    <message>
        <source>was silent for {seconds} seconds</source>
        <translation>no respondió durante {seconds} segundos</translation>
    </message>
    <message>
        <source>{codec} does not go into {suffix} files: let {file} end in one of these: {endings}.</source>
        <translation>{codec} no cabe en archivos {suffix}: haz que {file} termine en uno de estos: {endings}.</translation>
    </message>
    <message>
        <source>{count} done</source>
        <translation>hechas: {count}</translation>
    </message>
    <message>
        <source>{count} failed</source>
        <translation>fallidas: {count}</translation>
    </message>
    <message>
        <source>{count} running</source>
        <translation>en curso: {count}</translation>
    </message>
    <message>
        <source>{count} skipped</source>
        <translation>omitidas: {count}</translation>
    </message>
    <message>
        <source>{count} waiting</source>
        <translation>en espera: {count}</translation>
    </message>
    <message>
        <source>{file} ({width} x {height}) is too large for {format}, whose sides end at {most}; choose TIFF or PNG.</source>
        <translation>{file} ({width} × {height}) es demasiado grande para {format}, cuyos lados llegan a {most}; elige TIFF o PNG.</translation>
    </message>
    <message>
        <source>{file} cannot be read ({reason}).</source>
        <translation>No se puede leer {file} ({reason}).</translation>
    </message>
    <message>
        <source>{file} cannot be read ({reason}): check its permissions.</source>
        <translation>No se puede leer {file} ({reason}): comprueba sus permisos.</translation>
    </message>
    <message>
        <source>{file} cannot be read ({reason}): choose another film.</source>
        <translation>No se puede leer {file} ({reason}): elige otra película.</translation>
    </message>
    <message>
        <source>{file} cannot be read as a film: it is damaged or cut off at its start, or none.</source>
        <translation>{file} no se puede leer como película: está dañado, cortado al principio o no es una película.</translation>
    </message>
    <message>
        <source>{file} cannot be written ({reason}); choose another place.</source>
        <translation>No se puede escribir {file} ({reason}); elige otro lugar.</translation>
    </message>
    <message>
        <source>{file} cannot be written as {format} ({reason}); choose another format.</source>
        <translation>No se puede escribir {file} como {format} ({reason}); elige otro formato.</translation>
    </message>
    <message>
        <source>{file} cannot be written: let its name end in one of these: {endings}.</source>
        <translation>No se puede escribir {file}: haz que su nombre termine en uno de estos: {endings}.</translation>
    </message>
    <message>
        <source>{file} changed while it was read: try it again.</source>
        <translation>{file} ha cambiado mientras se leía: inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>{file} could not be used ({reason}): check its permissions and try again.</source>
        <translation>No se pudo usar {file} ({reason}): comprueba sus permisos e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>{file} does not exist.</source>
        <translation>{file} no existe.</translation>
    </message>
    <message>
        <source>{file} does not exist: check the path.</source>
        <translation>{file} no existe: comprueba la ruta.</translation>
    </message>
    <message>
        <source>{file} does not say its format; let its name end in one of these: {endings}.</source>
        <translation>{file} no indica su formato; haz que su nombre termine en uno de estos: {endings}.</translation>
    </message>
    <message>
        <source>{file} exists already and was left as it is: skip or overwrite such files, or choose another name.</source>
        <translation>{file} ya existe y se ha dejado como estaba: omite o sobrescribe esos archivos, o elige otro nombre.</translation>
    </message>
    <message>
        <source>{file} exists already.</source>
        <translation>{file} ya existe.</translation>
    </message>
    <message>
        <source>{file} exists already: choose another name, or replace it.</source>
        <translation>{file} ya existe: elige otro nombre o sustitúyelo.</translation>
    </message>
    <message>
        <source>{file} exists already; choose another name or allow overwriting.</source>
        <translation>{file} ya existe; elige otro nombre o permite sobrescribirlo.</translation>
    </message>
    <message>
        <source>{file} has a kind of numbers as pixels that no photo has ({kind}).</source>
        <translation>Los píxeles de {file} son de un tipo que ninguna foto tiene ({kind}).</translation>
    </message>
    <message>
        <source>{file} has changed since its project was made: check that the shots still begin where they should.</source>
        <translation>{file} ha cambiado desde que se creó su proyecto: comprueba que los planos siguen empezando donde deben.</translation>
    </message>
    <message>
        <source>{file} has no frame between the start and the end that were given.</source>
        <translation>{file} no tiene ningún fotograma entre el inicio y el final indicados.</translation>
    </message>
    <message>
        <source>{file} has no pixels.</source>
        <translation>{file} no tiene píxeles.</translation>
    </message>
    <message>
        <source>{file} holds a critic, which judges pictures and colours none: import a generator&apos;s file.</source>
        <translation>{file} contiene un crítico, que juzga imágenes y no las colorea: importa el archivo de un generador.</translation>
    </message>
    <message>
        <source>{file} holds a film in a form that FFmpeg cannot decode: convert it first.</source>
        <translation>{file} contiene una película en un formato que FFmpeg no puede descodificar: conviértela antes.</translation>
    </message>
    <message>
        <source>{file} holds no moving picture.</source>
        <translation>{file} no contiene imagen en movimiento.</translation>
    </message>
    <message>
        <source>{file} holds no weights of a network; choose a .pth or .safetensors file.</source>
        <translation>{file} no contiene los pesos de una red; elige un archivo .pth o .safetensors.</translation>
    </message>
    <message>
        <source>{file} holds numbers that are no shades between black and white; save it with 8 or 16 bits per channel.</source>
        <translation>{file} contiene números que no son tonos entre negro y blanco; guárdalo con 8 o 16 bits por canal.</translation>
    </message>
    <message>
        <source>{file} holds values that are no numbers (in {tensor}); it is damaged, or its training went wrong: use another file.</source>
        <translation>{file} contiene valores que no son números (en {tensor}); está dañado o su entrenamiento falló: usa otro archivo.</translation>
    </message>
    <message>
        <source>{file} holds values that are not numbers (in {tensor}): get the file again.</source>
        <translation>{file} contiene valores que no son números (en {tensor}): vuelve a obtener el archivo.</translation>
    </message>
    <message>
        <source>{file} holds weights of some other network: only DeOldify&apos;s generators and critic and restorer&apos;s own networks can be used.</source>
        <translation>{file} contiene los pesos de otra red: solo se pueden usar los generadores y el crítico de DeOldify y las redes propias de restorer.</translation>
    </message>
    <message>
        <source>{file} is a HEIC photo, which needs one more package; type: pip install pillow-heif</source>
        <translation>{file} es una foto HEIC, que necesita un paquete más; escribe: pip install pillow-heif</translation>
    </message>
    <message>
        <source>{file} is a TIFF of a kind that restorer does not read ({kind}, {bits} bits); save it as RGB or grey with 16 bits.</source>
        <translation>{file} es un TIFF de un tipo que restorer no lee ({kind}, {bits} bits); guárdalo como RGB o en grises con 16 bits.</translation>
    </message>
    <message>
        <source>{file} is a TIFF with a compression that restorer does not read (number {number}); save it uncompressed or with LZW.</source>
        <translation>{file} es un TIFF con una compresión que restorer no lee (número {number}); guárdalo sin comprimir o con LZW.</translation>
    </message>
    <message>
        <source>{file} is a critic, which judges colours and makes none: choose the generator&apos;s file.</source>
        <translation>{file} es un crítico, que juzga los colores y no los crea: elige el archivo del generador.</translation>
    </message>
    <message>
        <source>{file} is a folder: give the path of a .pth or .safetensors file.</source>
        <translation>{file} es una carpeta: indica la ruta de un archivo .pth o .safetensors.</translation>
    </message>
    <message>
        <source>{file} is a folder: name the film itself.</source>
        <translation>{file} es una carpeta: indica la propia película.</translation>
    </message>
    <message>
        <source>{file} is a folder; choose a model file in it.</source>
        <translation>{file} es una carpeta; elige un archivo de modelo que esté en ella.</translation>
    </message>
    <message>
        <source>{file} is a folder; give the name of a file.</source>
        <translation>{file} es una carpeta; indica el nombre de un archivo.</translation>
    </message>
    <message>
        <source>{file} is a folder; give the photos in it.</source>
        <translation>{file} es una carpeta; indica las fotos que contiene.</translation>
    </message>
    <message>
        <source>{file} is a journal without a batch: start the batch anew.</source>
        <translation>{file} es un diario sin lote: empieza el lote de nuevo.</translation>
    </message>
    <message>
        <source>{file} is a picture, not a film: colour it as a photo.</source>
        <translation>{file} es una imagen, no una película: coloréala como foto.</translation>
    </message>
    <message>
        <source>{file} is a web page that was saved instead of the model; download the model itself again.</source>
        <translation>{file} es una página web que se guardó en lugar del modelo; vuelve a descargar el modelo.</translation>
    </message>
    <message>
        <source>{file} is an original, which is never overwritten: choose another name.</source>
        <translation>{file} es un original, que nunca se sobrescribe: elige otro nombre.</translation>
    </message>
    <message>
        <source>{file} is being written by another restorer: wait for it to end.</source>
        <translation>Otro restorer está escribiendo {file}: espera a que termine.</translation>
    </message>
    <message>
        <source>{file} is cut off; fetch it again from where it came from.</source>
        <translation>{file} está incompleto; vuelve a traerlo de donde procede.</translation>
    </message>
    <message>
        <source>{file} is damaged or cut off and cannot be read; fetch it again from where it came from.</source>
        <translation>{file} está dañado o incompleto y no se puede leer; vuelve a traerlo de donde procede.</translation>
    </message>
    <message>
        <source>{file} is damaged or incomplete ({reason}); download or copy it again.</source>
        <translation>{file} está dañado o incompleto ({reason}); vuelve a descargarlo o copiarlo.</translation>
    </message>
    <message>
        <source>{file} is damaged: not one frame of it can be read.</source>
        <translation>{file} está dañado: no se puede leer ni un solo fotograma.</translation>
    </message>
    <message>
        <source>{file} is damaged: there is no frame at {time} s.</source>
        <translation>{file} está dañado: no hay ningún fotograma en {time} s.</translation>
    </message>
    <message>
        <source>{file} is empty.</source>
        <translation>{file} está vacío.</translation>
    </message>
    <message>
        <source>{file} is empty; download or copy it again.</source>
        <translation>{file} está vacío; vuelve a descargarlo o copiarlo.</translation>
    </message>
    <message>
        <source>{file} is no journal of a batch: name another file.</source>
        <translation>{file} no es el diario de un lote: indica otro archivo.</translation>
    </message>
    <message>
        <source>{file} is no project of a film, or a damaged one.</source>
        <translation>{file} no es un proyecto de una película, o está dañado.</translation>
    </message>
    <message>
        <source>{file} is no report: let its name end in .csv or .html.</source>
        <translation>{file} no es un informe: haz que su nombre termine en .csv o .html.</translation>
    </message>
    <message>
        <source>{file} is not a file.</source>
        <translation>{file} no es un archivo.</translation>
    </message>
    <message>
        <source>{file} is not a picture that restorer can read; it reads JPEG, PNG, TIFF, WebP, BMP, GIF and AVIF.</source>
        <translation>{file} no es una imagen que restorer pueda leer; lee JPEG, PNG, TIFF, WebP, BMP, GIF y AVIF.</translation>
    </message>
    <message>
        <source>{file} is not an installed model: delete it yourself.</source>
        <translation>{file} no es un modelo instalado: bórralo tú mismo.</translation>
    </message>
    <message>
        <source>{file} is not an installed model: there is nothing to compare.</source>
        <translation>{file} no es un modelo instalado: no hay nada con que compararlo.</translation>
    </message>
    <message>
        <source>{file} is not there: give the path of a .pth or .safetensors file.</source>
        <translation>{file} no está: indica la ruta de un archivo .pth o .safetensors.</translation>
    </message>
    <message>
        <source>{file} is not there: put the film back, or open it at its new place.</source>
        <translation>{file} no está: devuelve la película a su sitio o ábrela en el nuevo.</translation>
    </message>
    <message>
        <source>{file} is the original {original}, which is never overwritten; choose another name.</source>
        <translation>{file} es el original {original}, que nunca se sobrescribe; elige otro nombre.</translation>
    </message>
    <message>
        <source>{file} is too large for TIFF, which ends at 4 GiB; choose PNG.</source>
        <translation>{file} es demasiado grande para TIFF, que llega a 4 GiB; elige PNG.</translation>
    </message>
    <message>
        <source>{file} lacks {count} of the tensors of a {kind} network, {tensor} among them; it is damaged or was made by another program.</source>
        <translation>A {file} le faltan {count} tensores de una red {kind}, entre ellos {tensor}; está dañado o lo creó otro programa.</translation>
    </message>
    <message>
        <source>{file} looks like a {kind} network, but holds {count} tensors that do not belong to one, {tensor} among them; it cannot be used.</source>
        <translation>{file} parece una red {kind}, pero contiene {count} tensores que no le corresponden, entre ellos {tensor}; no se puede usar.</translation>
    </message>
    <message>
        <source>{file} looks like a {kind} network, but {tensor} has the shape {found} instead of {expected}; it cannot be used.</source>
        <translation>{file} parece una red {kind}, pero {tensor} tiene la forma {found} en lugar de {expected}; no se puede usar.</translation>
    </message>
    <message>
        <source>{file} met a fault in restorer itself ({fault}): please report it with the batch&apos;s journal.</source>
        <translation>{file} ha topado con un fallo del propio restorer ({fault}): comunícalo junto con el diario del lote.</translation>
    </message>
    <message>
        <source>{file} needs program code ({reason}) to make its weights, which could do anything; ask its author for the plain weights.</source>
        <translation>{file} necesita código ({reason}) para crear sus pesos, y ese código podría hacer cualquier cosa; pide a su autor solo los pesos.</translation>
    </message>
    <message>
        <source>{file} stores {tensor} as {kind}; it is damaged or was made by another program.</source>
        <translation>{file} guarda {tensor} como {kind}; está dañado o lo creó otro programa.</translation>
    </message>
    <message>
        <source>{file} was not written as it was read: check the disk and try again.</source>
        <translation>{file} no se escribió tal como se leyó: comprueba el disco e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>{file} would hold a {format} picture; let its name end in {ending}.</source>
        <translation>{file} contendría una imagen {format}; haz que su nombre termine en {ending}.</translation>
    </message>
    <message>
        <source>{file} would unfold to {size} megapixels, more than the {most} that restorer opens; make a smaller copy of it.</source>
        <translation>{file} ocuparía {size} megapíxeles, más de los {most} que abre restorer; haz una copia más pequeña.</translation>
    </message>
    <message>
        <source>{film} has another project beside it: open the film, or take that one away first.</source>
        <translation>{film} tiene otro proyecto al lado: abra la película, o quite antes ese proyecto.</translation>
    </message>
    <message>
        <source>{film}, the film of the project {file}, is not there: put the two side by side.</source>
        <translation>{film}, la película del proyecto {file}, no está: ponga las dos juntas.</translation>
    </message>
    <message>
        <source>{folder} cannot be deleted: {reason}.</source>
        <translation>No se puede borrar {folder}: {reason}.</translation>
    </message>
    <message>
        <source>{folder} is in the way: rename it or choose another target.</source>
        <translation>{folder} estorba: cámbiale el nombre o elige otro destino.</translation>
    </message>
    <message>
        <source>{folder} is of a newer version of restorer: go on with that one, or delete it.</source>
        <translation>{folder} es de una versión más reciente de restorer: continúa con ella o bórralo.</translation>
    </message>
    <message>
        <source>{folder}, where the photos are, is gone: connect its disk again.</source>
        <translation>Ha desaparecido {folder}, donde están las fotos: vuelve a conectar su disco.</translation>
    </message>
    <message>
        <source>{folder}, where the results go, cannot be written ({reason}).</source>
        <translation>No se puede escribir en {folder}, donde van los resultados ({reason}).</translation>
    </message>
    <message>
        <source>{folder}, where the results go, is gone: connect its disk again.</source>
        <translation>Ha desaparecido {folder}, donde van los resultados: vuelve a conectar su disco.</translation>
    </message>
    <message>
        <source>{format} has no place for IPTC records: their main texts are kept as XMP.</source>
        <translation>{format} no admite registros IPTC: sus textos principales se conservan como XMP.</translation>
    </message>
    <message>
        <source>{format} is written with 8 bits per channel.</source>
        <translation>{format} se escribe con 8 bits por canal.</translation>
    </message>
    <message>
        <source>{host} does not give the picture (HTTP {number}); save it in the browser and open the file.</source>
        <translation>{host} no entrega la imagen (HTTP {number}); guárdala en el navegador y abre el archivo.</translation>
    </message>
    <message>
        <source>{path} cannot be read ({reason}).</source>
        <translation>{path} no se puede leer ({reason}).</translation>
    </message>
    <message>
        <source>{path} cannot be searched ({reason}).</source>
        <translation>{path} no se puede examinar ({reason}).</translation>
    </message>
    <message>
        <source>{path} has the name of a result and is taken for one.</source>
        <translation>{path} tiene el nombre de un resultado y se toma por uno.</translation>
    </message>
    <message>
        <source>{path} is a link that leads nowhere.</source>
        <translation>{path} es un enlace que no lleva a ninguna parte.</translation>
    </message>
    <message>
        <source>{path} is a result of this batch.</source>
        <translation>{path} es un resultado de este lote.</translation>
    </message>
    <message>
        <source>{path} is neither a file nor a folder.</source>
        <translation>{path} no es ni un archivo ni una carpeta.</translation>
    </message>
    <message>
        <source>{path} is where the results go.</source>
        <translation>{path} es donde van los resultados.</translation>
    </message>
    <message>
        <source>{path} is {real}, which is in the batch already.</source>
        <translation>{path} es {real}, que ya está en el lote.</translation>
    </message>
    <message>
        <source>{path} leads to a folder that is searched already.</source>
        <translation>{path} lleva a una carpeta que ya se examina.</translation>
    </message>
    <message>
        <source>{photo} has no file to be saved beside; use Save as.</source>
        <translation>{photo} no tiene un archivo junto al que guardarse; usa «Guardar como».</translation>
    </message>
    <message>
        <source>{track} does not fit: converted to {codec}.</source>
        <translation>{track} no encaja: se convierte a {codec}.</translation>
    </message>
    <message>
        <source>{track} is left out: only the first one is coloured.</source>
        <translation>{track} se omite: solo se colorea la primera.</translation>
    </message>
    <message>
        <source>{track} is left out: this kind of file cannot hold it, mkv may.</source>
        <translation>{track} se omite: este tipo de archivo no la admite; mkv quizá sí.</translation>
    </message>
    <message>
        <source>{track} is left out: this kind of file cannot hold it.</source>
        <translation>{track} se omite: este tipo de archivo no la admite.</translation>
    </message>
    <message>
        <source>{width} × {height}, {bits} bits; {model} ({sha256}), render factor {factor}, {device}, {precision}; asked for: {asked}; {seconds} s, {time}, restorer {version}</source>
        <translation>{width} × {height}, {bits} bits; {model} ({sha256}), factor de renderizado {factor}, {device}, {precision}; pedido: {asked}; {seconds} s, {time}, restorer {version}</translation>
    </message>
</context>
<context>
    <name>SessionKeeper</name>
    <message>
        <source>Open again</source>
        <translation>Abrir de nuevo</translation>
    </message>
    <message>
        <source>restorer was not closed properly last time.</source>
        <translation>La última vez restorer no se cerró correctamente.</translation>
    </message>
    <message>
        <source>Photos that were open: {count}.</source>
        <translation>Fotos que estaban abiertas: {count}.</translation>
    </message>
    <message>
        <source>Pictures that had no file are lost: {count}.</source>
        <translation>Imágenes sin archivo que se han perdido: {count}.</translation>
    </message>
</context>
<context>
    <name>SetupView</name>
    <message>
        <source>Choose a folder for the results</source>
        <translation>Elige una carpeta para los resultados</translation>
    </message>
    <message>
        <source>A folder for the results</source>
        <translation>Una carpeta para los resultados</translation>
    </message>
</context>
<context>
    <name>Shelf</name>
    <message>
        <source>{model} is installed.</source>
        <translation>{model} está instalado.</translation>
    </message>
    <message>
        <source>{model} is whole.</source>
        <translation>{model} está intacto.</translation>
    </message>
    <message>
        <source>{model} is removed.</source>
        <translation>{model} se ha quitado.</translation>
    </message>
    <message>
        <source>{file} is installed as a model.</source>
        <translation>{file} está instalado como modelo.</translation>
    </message>
    <message>
        <source>Stopped. What has arrived is kept; the download goes on from there.</source>
        <translation>Detenido. Lo recibido se conserva; la descarga continuará desde ahí.</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>On the film</source>
        <translation>En la película</translation>
    </message>
    <message>
        <source>In a batch</source>
        <translation>En un lote</translation>
    </message>
    <message>
        <source>With fingers</source>
        <translation>Con los dedos</translation>
    </message>
    <message>
        <source>Space, held</source>
        <translation>Espacio, mantenido</translation>
    </message>
    <message>
        <source>Show the photo as it was</source>
        <translation>Mostrar la foto como era</translation>
    </message>
    <message>
        <source>Left, Right</source>
        <translation>Izquierda, Derecha</translation>
    </message>
    <message>
        <source>Move the divider</source>
        <translation>Mover el divisor</translation>
    </message>
    <message>
        <source>Home, End</source>
        <translation>Inicio, Fin</translation>
    </message>
    <message>
        <source>Divider to the edge</source>
        <translation>Divisor al borde</translation>
    </message>
    <message>
        <source>+, −</source>
        <translation>+, −</translation>
    </message>
    <message>
        <source>Zoom in, zoom out</source>
        <translation>Acercar, alejar</translation>
    </message>
    <message>
        <source>0, 1</source>
        <translation>0, 1</translation>
    </message>
    <message>
        <source>Fit, 100 %</source>
        <translation>Ajustar, 100&#xa0;%</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>Rueda</translation>
    </message>
    <message>
        <source>Zoom at the pointer</source>
        <translation>Zoom en el puntero</translation>
    </message>
    <message>
        <source>Double click</source>
        <translation>Doble clic</translation>
    </message>
    <message>
        <source>Switch between fit and 100 %</source>
        <translation>Alternar entre ajustar y 100&#xa0;%</translation>
    </message>
    <message>
        <source>Delete, in the strip</source>
        <translation>Supr, en la tira</translation>
    </message>
    <message>
        <source>Close the photo</source>
        <translation>Cerrar la foto</translation>
    </message>
    <message>
        <source>Space, P</source>
        <translation>Espacio, P</translation>
    </message>
    <message>
        <source>Play, stop</source>
        <translation>Reproducir, detener</translation>
    </message>
    <message>
        <source>One frame back, on</source>
        <translation>Un fotograma atrás, adelante</translation>
    </message>
    <message>
        <source>Shift+Left, Right</source>
        <translation>Mayús+Izquierda, Derecha</translation>
    </message>
    <message>
        <source>Ten frames back, on</source>
        <translation>Diez fotogramas atrás, adelante</translation>
    </message>
    <message>
        <source>Page Up, Page Down</source>
        <translation>Re Pág, Av Pág</translation>
    </message>
    <message>
        <source>Shot before, next shot</source>
        <translation>Plano anterior, siguiente</translation>
    </message>
    <message>
        <source>First frame, last frame</source>
        <translation>Primer fotograma, último</translation>
    </message>
    <message>
        <source>See less of the timeline, more of it</source>
        <translation>Ver menos o más de la línea de tiempo</translation>
    </message>
    <message>
        <source>Up, Down</source>
        <translation>Arriba, Abajo</translation>
    </message>
    <message>
        <source>Louder, quieter</source>
        <translation>Más alto, más bajo</translation>
    </message>
    <message>
        <source>Sound off, on</source>
        <translation>Quitar o activar el sonido</translation>
    </message>
    <message>
        <source>Begin here, end here</source>
        <translation>Empezar aquí, terminar aquí</translation>
    </message>
    <message>
        <source>Shift+I, O</source>
        <translation>Mayús+I, O</translation>
    </message>
    <message>
        <source>Go to where it begins, ends</source>
        <translation>Ir a donde empieza, termina</translation>
    </message>
    <message>
        <source>See that part, or the whole film</source>
        <translation>Ver esa parte, o toda la película</translation>
    </message>
    <message>
        <source>Play again and again</source>
        <translation>Reproducir una y otra vez</translation>
    </message>
    <message>
        <source>Take the whole film</source>
        <translation>Tomar toda la película</translation>
    </message>
    <message>
        <source>Split the shot, join it with the next</source>
        <translation>Dividir el plano, unirlo con el siguiente</translation>
    </message>
    <message>
        <source>Export the film</source>
        <translation>Exportar la película</translation>
    </message>
    <message>
        <source>Start the batch that is set up</source>
        <translation>Empezar el lote preparado</translation>
    </message>
    <message>
        <source>Enter, in the table</source>
        <translation>Intro, en la tabla</translation>
    </message>
    <message>
        <source>Compare the photo</source>
        <translation>Comparar la foto</translation>
    </message>
    <message>
        <source>Take out of the batch</source>
        <translation>Quitar del lote</translation>
    </message>
    <message>
        <source>Delete, in the table</source>
        <translation>Supr, en la tabla</translation>
    </message>
    <message>
        <source>One finger</source>
        <translation>Un dedo</translation>
    </message>
    <message>
        <source>Move the photo or the divider</source>
        <translation>Mover la foto o el divisor</translation>
    </message>
    <message>
        <source>Two fingers</source>
        <translation>Dos dedos</translation>
    </message>
    <message>
        <source>Zoom, and move the photo</source>
        <translation>Zoom y mover la foto</translation>
    </message>
    <message>
        <source>Two taps</source>
        <translation>Dos toques</translation>
    </message>
    <message>
        <source>Pinch on a touchpad</source>
        <translation>Pellizco en el panel táctil</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <extracomment>What is pressed, and what it does.</extracomment>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>En todas partes</translation>
    </message>
    <message>
        <source>On the photo</source>
        <translation>En la foto</translation>
    </message>
</context>
<context>
    <name>Sources</name>
    <message>
        <source>Folders and photos</source>
        <translation>Carpetas y fotos</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>Añadir carpeta…</translation>
    </message>
    <message>
        <source>Add photos…</source>
        <translation>Añadir fotos…</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Quitar</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Give an old photograph its colours back</source>
        <translation>Devuelve el color a una foto antigua</translation>
    </message>
    <message>
        <source>Drop photos anywhere in this window</source>
        <translation>Suelta fotos en cualquier lugar de esta ventana</translation>
    </message>
    <message>
        <source>Open photos…</source>
        <translation>Abrir fotos…</translation>
    </message>
    <message>
        <source>or paste a picture with {keys}</source>
        <translation>o pega una imagen con {keys}</translation>
    </message>
    <message>
        <source>No photo at hand? Try one of these:</source>
        <translation>¿No tienes ninguna foto a mano? Prueba una de estas:</translation>
    </message>
</context>
<context>
    <name>State</name>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Abriendo…</translation>
    </message>
    <message>
        <source>Colouring…</source>
        <translation>Coloreando…</translation>
    </message>
    <message>
        <source>In colour</source>
        <translation>En color</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Detenida</translation>
    </message>
    <message>
        <source>Could not be done</source>
        <translation>No se pudo hacer</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Getting ready…</source>
        <translation>Preparando…</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>Device in use</source>
        <translation>Dispositivo en uso</translation>
    </message>
    <message>
        <source>{width} × {height}, {megapixels} megapixels</source>
        <translation>{width} × {height}, {megapixels} megapíxeles</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent}&#xa0;%</translation>
    </message>
    <message>
        <source>coloured in {seconds} s at render factor {factor}</source>
        <translation>coloreada en {seconds}&#xa0;s con factor {factor}</translation>
    </message>
    <message>
        <source>Device: processor</source>
        <translation>Dispositivo: procesador</translation>
    </message>
    <message>
        <source>Device: NVIDIA graphics card</source>
        <translation>Dispositivo: tarjeta gráfica NVIDIA</translation>
    </message>
    <message>
        <source>Device: Apple graphics</source>
        <translation>Dispositivo: gráficos de Apple</translation>
    </message>
</context>
<context>
    <name>Stills</name>
    <message>
        <source>frame {number}</source>
        <translation>fotograma {number}</translation>
    </message>
</context>
<context>
    <name>Tasks</name>
    <message>
        <source>There is not enough memory for this; close other programs and try again.</source>
        <translation>No hay memoria suficiente para esto; cierra otros programas e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>Something went wrong inside restorer; the log says more.</source>
        <translation>Algo ha fallado dentro de restorer; el registro dice más.</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Part of the film that is seen</source>
        <translation>Parte visible de la película</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Línea de tiempo</translation>
    </message>
    <message>
        <source>Left and right arrows step by one frame, with Shift by ten, Page Up and Page Down by shots; Home and End go to the ends, plus and minus zoom, Space plays, up and down arrows change the volume.</source>
        <translation>Las flechas izquierda y derecha avanzan un fotograma, con Mayús diez, Re Pág y Av Pág por planos; Inicio y Fin van a los extremos, más y menos cambian el zoom, Espacio reproduce, las flechas arriba y abajo cambian el volumen.</translation>
    </message>
    <message>
        <source>{number} grey</source>
        <translation>{number} gris</translation>
    </message>
    <message>
        <source>Looking for shots… {percent} %</source>
        <translation>Buscando planos… {percent}&#xa0;%</translation>
    </message>
    <message>
        <source>Shot {number} of {count}, {begin} to {end}</source>
        <translation>Plano {number} de {count}, de {begin} a {end}</translation>
    </message>
    <message>
        <source>It is left as it is.</source>
        <translation>Se deja como está.</translation>
    </message>
    <message>
        <source>Green line: frames whose colours are there already.</source>
        <translation>Línea verde: fotogramas cuyos colores ya están listos.</translation>
    </message>
    <message>
        <source>Its own settings: {model}, render factor {factor}, vividness {percent} %</source>
        <translation>Ajustes propios: {model}, factor de renderizado {factor}, viveza {percent} %</translation>
    </message>
</context>
<context>
    <name>Transport</name>
    <message>
        <source>Position</source>
        <translation>Posición</translation>
    </message>
    <message>
        <source>{time}   frame {number} of {count}</source>
        <translation>{time}   fotograma {number} de {count}</translation>
    </message>
</context>
<context>
    <name>VideoActions</name>
    <message>
        <source>One frame back</source>
        <translation>Un fotograma atrás</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Reproducir</translation>
    </message>
    <message>
        <source>One frame on</source>
        <translation>Un fotograma adelante</translation>
    </message>
    <message>
        <source>Begin here</source>
        <translation>Empezar aquí</translation>
    </message>
    <message>
        <source>End here</source>
        <translation>Terminar aquí</translation>
    </message>
    <message>
        <source>Take the whole film</source>
        <translation>Tomar toda la película</translation>
    </message>
    <message>
        <source>Split the shot here</source>
        <translation>Dividir el plano aquí</translation>
    </message>
    <message>
        <source>Join with the next shot</source>
        <translation>Unir con el plano siguiente</translation>
    </message>
    <message>
        <source>See more of the timeline</source>
        <translation>Ver más de la línea de tiempo</translation>
    </message>
    <message>
        <source>See less of the timeline, larger</source>
        <translation>Ver menos de la línea de tiempo, más grande</translation>
    </message>
    <message>
        <source>See the part from in to out, or all</source>
        <translation>Ver la parte de entrada a salida, o todo</translation>
    </message>
    <message>
        <source>Go to the in point</source>
        <translation>Ir al punto de entrada</translation>
    </message>
    <message>
        <source>Go to the out point</source>
        <translation>Ir al punto de salida</translation>
    </message>
    <message>
        <source>Play again and again</source>
        <translation>Reproducir una y otra vez</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Silenciar</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Write the film in colour; its settings are kept beside it by themselves</source>
        <translation>Escribir la película en color; sus ajustes se guardan solos junto a ella</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Play from here to the out point</source>
        <translation>Reproducir desde aquí hasta el punto de salida</translation>
    </message>
    <message>
        <source>Sound on</source>
        <translation>Activar el sonido</translation>
    </message>
    <message>
        <source>Sound off</source>
        <translation>Quitar el sonido</translation>
    </message>
</context>
<context>
    <name>VideoDialogs</name>
    <message>
        <source>Films</source>
        <translation>Películas</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Todos los archivos</translation>
    </message>
    <message>
        <source>Open a film</source>
        <translation>Abrir una película</translation>
    </message>
    <message>
        <source>A film is being exported.</source>
        <translation>Se está exportando una película.</translation>
    </message>
    <message>
        <source>What is finished of it is kept, and the export can go on another time. Whatever else is under way is stopped.</source>
        <translation>Lo terminado se conserva y la exportación puede continuar en otro momento. Todo lo demás se detiene.</translation>
    </message>
    <message>
        <source>Films that wait for their turn: {count}. They would have to be exported another time.</source>
        <translation>Películas que esperan su turno: {count}. Habría que exportarlas en otra ocasión.</translation>
    </message>
    <message>
        <source>Keep working</source>
        <translation>Seguir trabajando</translation>
    </message>
    <message>
        <source>Discard the unfinished export of {name}?</source>
        <translation>¿Descartar la exportación sin terminar de {name}?</translation>
    </message>
    <message>
        <source>Frames that are done: {count}. They would have to be coloured again.</source>
        <translation>Fotogramas listos: {count}. Habría que colorearlos otra vez.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conservar</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Detener y cerrar</translation>
    </message>
</context>
<context>
    <name>VideoPage</name>
    <message>
        <source>Film, before and after</source>
        <translation>Película, antes y después</translation>
    </message>
    <message>
        <source>Colour the range now, so that it can be played in colour</source>
        <translation>Colorear el intervalo ahora para poder reproducirlo en color</translation>
    </message>
    <message>
        <source>One film at a time: {name} is opened.</source>
        <translation>Solo una película a la vez: se abre {name}.</translation>
    </message>
    <message>
        <source>Stop colouring ahead, {percent} %</source>
        <translation>Detener el coloreado, {percent}&#xa0;%</translation>
    </message>
    <message>
        <source>Colour the range ahead</source>
        <translation>Colorear el intervalo antes</translation>
    </message>
    <message>
        <source>The range is in colour; P plays it.</source>
        <translation>El intervalo está en color; P lo reproduce.</translation>
    </message>
    <message>
        <source>This computer does not keep up with colouring the film while it plays. “{button}” first, then it is played in colour.</source>
        <translation>Este equipo no consigue colorear la película mientras se reproduce. Primero «{button}»; después se reproduce en color.</translation>
    </message>
</context>
<context>
    <name>VideoPanel</name>
    <message>
        <source>Film</source>
        <translation>Película</translation>
    </message>
    <message>
        <source>Whole film</source>
        <translation>Toda la película</translation>
    </message>
    <message>
        <source>This shot</source>
        <translation>Este plano</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>Dejarlo como está</translation>
    </message>
    <message>
        <source>This shot gets no colours</source>
        <translation>Este plano no recibe color</translation>
    </message>
    <message>
        <source>As the whole film</source>
        <translation>Como toda la película</translation>
    </message>
    <message>
        <source>Take this shot&apos;s own settings away</source>
        <translation>Quitar los ajustes propios de este plano</translation>
    </message>
    <message>
        <source>Steadiness</source>
        <translation>Estabilidad</translation>
    </message>
    <message>
        <source>How still colours are held from frame to frame, along what moves. 0: each frame as the network sees it. It is seen when the film is played or exported, and on a single frame once those before it are in colour.</source>
        <translation>Cuánto se mantienen los colores de un fotograma a otro, siguiendo el movimiento. 0: cada fotograma como lo ve la red. Se aprecia al reproducir o exportar, y en un solo fotograma cuando los anteriores ya están en color.</translation>
    </message>
    <message>
        <source>{width} × {height}, {rate} frames per second, {length}</source>
        <translation>{width} × {height}, {rate} fotogramas por segundo, {length}</translation>
    </message>
    <message>
        <source>As soon as the shots are found</source>
        <translation>En cuanto se encuentren los planos</translation>
    </message>
    <message>
        <source>For every shot.</source>
        <translation>Para todos los planos.</translation>
    </message>
    <message>
        <source>For shots without settings of their own. With their own: {number}.</source>
        <translation>Para los planos sin ajustes propios; con ajustes propios: {number}.</translation>
    </message>
    <message>
        <source>Shot {number} of {count}, frames {first} to {last}.</source>
        <translation>Plano {number} de {count}, fotogramas {first} a {last}.</translation>
    </message>
    <message>
        <source>Shot {number} of {count}, frames {first} to {last}: its own settings.</source>
        <translation>Plano {number} de {count}, fotogramas {first} a {last}: ajustes propios.</translation>
    </message>
</context>
<context>
    <name>VideoStart</name>
    <message>
        <source>A film, coloured shot by shot</source>
        <translation>Una película, coloreada plano a plano</translation>
    </message>
    <message>
        <source>Drop a film here. Its shots are found by themselves, and each can have settings of its own. Your film is never changed: sound, subtitles and chapters go along into a new one, and an export that was interrupted goes on where it stopped.</source>
        <translation>Suelta aquí una película. Sus planos se detectan solos y cada uno puede tener sus propios ajustes. Tu película nunca se modifica: el sonido, los subtítulos y los capítulos pasan a una nueva, y una exportación interrumpida continúa donde se quedó.</translation>
    </message>
    <message>
        <source>Choose a film…</source>
        <translation>Elegir una película…</translation>
    </message>
</context>
<context>
    <name>VolumeControl</name>
    <message>
        <source>Volume</source>
        <translation>Volumen</translation>
    </message>
    <message>
        <source>This film has no sound</source>
        <translation>Esta película no tiene sonido</translation>
    </message>
    <message>
        <source>This machine has no device to play the film&apos;s sound</source>
        <translation>Este equipo no tiene ningún dispositivo para reproducir el sonido de la película</translation>
    </message>
    <message>
        <source>Volume: {percent} %</source>
        <translation>Volumen: {percent}&#xa0;%</translation>
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
