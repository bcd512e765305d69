<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>About</name>
    <message>
        <source>About restorer</source>
        <translation>关于 restorer</translation>
    </message>
    <message>
        <source>Gives black-and-white photographs their colours.</source>
        <translation>为黑白照片赋予色彩。</translation>
    </message>
    <message>
        <source>Free software under the MIT licence.</source>
        <translation>以 MIT 许可证发布的自由软件。</translation>
    </message>
    <message>
        <source>Photos never leave this computer. The network is used only when you press Download in the models dialog.</source>
        <translation>照片不会离开这台电脑。只有在“模型”窗口中点击“下载”时才会使用网络。</translation>
    </message>
    <message>
        <source>Model {title}</source>
        <translation>模型 {title}</translation>
    </message>
    <message>
        <source>Stands on</source>
        <translation>所用组件</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可证</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Log…</source>
        <translation>日志…</translation>
    </message>
    <message>
        <source>About restorer</source>
        <translation>关于 restorer</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Save all</source>
        <translation>全部保存</translation>
    </message>
    <message>
        <source>Save every coloured photo beside its original</source>
        <translation>将每张已上色的照片保存在其原件旁边</translation>
    </message>
    <message>
        <source>Export choices…</source>
        <translation>导出选项…</translation>
    </message>
    <message>
        <source>Models…</source>
        <translation>模型…</translation>
    </message>
    <message>
        <source>Close this photo</source>
        <translation>关闭此照片</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Save beside the original, under a new name</source>
        <translation>以新名称保存在原件旁边</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Copy settings</source>
        <translation>复制设置</translation>
    </message>
    <message>
        <source>Paste settings</source>
        <translation>粘贴设置</translation>
    </message>
    <message>
        <source>Reset settings</source>
        <translation>重置设置</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>首选项…</translation>
    </message>
    <message>
        <source>Contact sheet…</source>
        <translation>联系表…</translation>
    </message>
    <message>
        <source>See the photo in many looks and choose one</source>
        <translation>查看照片的多种效果并从中选择</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Paste a picture</source>
        <translation>粘贴图片</translation>
    </message>
    <message>
        <source>Copy the coloured photo</source>
        <translation>复制已上色的照片</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>适合窗口</translation>
    </message>
    <message>
        <source>100 %</source>
        <translation>100%</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Next photo</source>
        <translation>下一张照片</translation>
    </message>
    <message>
        <source>Previous photo</source>
        <translation>上一张照片</translation>
    </message>
    <message>
        <source>Show the whole photo</source>
        <translation>显示整张照片</translation>
    </message>
    <message>
        <source>One pixel of the photo on one of the screen</source>
        <translation>照片的一个像素对应屏幕的一个像素</translation>
    </message>
    <message>
        <source>Divider</source>
        <translation>分割线</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>并排</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Undo: {what}</source>
        <translation>撤销：{what}</translation>
    </message>
    <message>
        <source>Redo: {what}</source>
        <translation>重做：{what}</translation>
    </message>
</context>
<context>
    <name>Adjustment</name>
    <message>
        <source>Back to the default</source>
        <translation>恢复默认值</translation>
    </message>
    <message>
        <source>Reset {name}</source>
        <translation>重置{name}</translation>
    </message>
</context>
<context>
    <name>Ahead</name>
    <message>
        <source>frame {number}</source>
        <translation>第 {number} 帧</translation>
    </message>
</context>
<context>
    <name>Background</name>
    <message>
        <source>Something went wrong inside restorer; the log says more.</source>
        <translation>restorer 内部出错；详情见日志。</translation>
    </message>
</context>
<context>
    <name>BatchForm</name>
    <message>
        <source>Also the folders within the folders</source>
        <translation>包括子文件夹</translation>
    </message>
    <message>
        <source>Go on watching: take new photos as they come</source>
        <translation>持续监视：自动加入新照片</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Into a folder of their own</source>
        <translation>存入单独的文件夹</translation>
    </message>
    <message>
        <source>Beside the originals</source>
        <translation>存在原件旁边</translation>
    </message>
    <message>
        <source>Folder for the results</source>
        <translation>结果文件夹</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>May hold {name}, {ext}, {folder}, {number}, {model} and {factor}; {number:05} is five digits wide.</source>
        <translation>可包含 {name}、{ext}、{folder}、{number}、{model} 和 {factor}；{number:05} 为五位数字。</translation>
    </message>
    <message>
        <source>Name is taken</source>
        <translation>若已存在</translation>
    </message>
    <message>
        <source>Leave the photo out</source>
        <translation>跳过该照片</translation>
    </message>
    <message>
        <source>Add a number</source>
        <translation>添加编号</translation>
    </message>
    <message>
        <source>Count it as failed</source>
        <translation>记为失败</translation>
    </message>
    <message>
        <source>Replace the earlier result</source>
        <translation>替换之前的结果</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>As the photo that is shown</source>
        <translation>与当前照片相同</translation>
    </message>
    <message>
        <source>Take the settings of the photo in the Photo place</source>
        <translation>采用“照片”工作区中照片的设置</translation>
    </message>
    <message>
        <source>Back to the default</source>
        <translation>恢复默认值</translation>
    </message>
    <message>
        <source>Take back the settings of that photo</source>
        <translation>取消采用该照片的设置</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>选择文件夹…</translation>
    </message>
    <message>
        <source>vividness {value} %</source>
        <translation>鲜艳度 {value}%</translation>
    </message>
    <message>
        <source>strength {value} %</source>
        <translation>强度 {value}%</translation>
    </message>
    <message>
        <source>warmth {value} %</source>
        <translation>冷暖 {value}%</translation>
    </message>
    <message>
        <source>a blend with {model}</source>
        <translation>与 {model} 混合</translation>
    </message>
    <message>
        <source>As in that photo: {parts}</source>
        <translation>与该照片相同：{parts}</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>色彩</translation>
    </message>
</context>
<context>
    <name>BatchPage</name>
    <message>
        <source>A folder with photos</source>
        <translation>含有照片的文件夹</translation>
    </message>
    <message>
        <source>batch report</source>
        <translation>批处理报告</translation>
    </message>
    <message>
        <source>The report is {name} in {folder}</source>
        <translation>报告已保存为 {name}，位于 {folder}</translation>
    </message>
    <message>
        <source>Added to the batch: {count}.</source>
        <translation>已加入批处理：{count}。</translation>
    </message>
    <message>
        <source>A batch is not finished. In colour: {done}, still to do: {left}.</source>
        <translation>有一批照片尚未完成。已上色：{done}，剩余：{left}。</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
</context>
<context>
    <name>BatchStart</name>
    <message>
        <source>A whole archive, in one go</source>
        <translation>整个相册，一次上色</translation>
    </message>
    <message>
        <source>Drop folders or photos here. You see what will happen before anything is done; originals are never written over, and a batch that was interrupted goes on where it stopped.</source>
        <translation>将文件夹或照片拖放到此处。开始之前会先显示将要进行的操作；原件绝不会被覆盖，中断的批处理会从停下的地方继续。</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>选择文件夹…</translation>
    </message>
    <message>
        <source>Choose photos…</source>
        <translation>选择照片…</translation>
    </message>
</context>
<context>
    <name>BatchState</name>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>At work…</source>
        <translation>处理中…</translation>
    </message>
    <message>
        <source>In colour</source>
        <translation>已上色</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>已跳过</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>已移除</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} 秒</translation>
    </message>
</context>
<context>
    <name>BatchTable</name>
    <message>
        <source>Photos of the batch</source>
        <translation>批处理中的照片</translation>
    </message>
</context>
<context>
    <name>BlendControl</name>
    <message>
        <source>Mix with</source>
        <translation>混合</translation>
    </message>
    <message>
        <source>&lt;p&gt;Takes the mean of two models&apos; colours. Where one of them guesses wrongly, the other one softens it: mixtures are often better than either.&lt;/p&gt;</source>
        <translation>&lt;p&gt;取两个模型色彩的平均值。一个模型猜错时，另一个可以缓和：混合的效果往往比任何一个单独使用更好。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Share of the second model</source>
        <translation>第二个模型的比例</translation>
    </message>
    <message>
        <source> %</source>
        <comment>unit after a number</comment>
        <translation>%</translation>
    </message>
    <message>
        <source>0 is the first model alone, 100 the second. Takes effect at once when both have coloured the photo.</source>
        <translation>0 表示只用第一个模型，100 表示只用第二个。两个模型都完成上色后立即生效。</translation>
    </message>
    <message>
        <source>No other model</source>
        <translation>不混合</translation>
    </message>
    <message>
        <source>{model} (not installed)</source>
        <translation>{model}（未安装）</translation>
    </message>
</context>
<context>
    <name>Catalogue</name>
    <message>
        <source>Everyday photographs: people, streets, gardens and landscapes, in calm, believable colour.</source>
        <translation>日常照片：人物、街道、花园和风景，色彩平和自然。</translation>
    </message>
    <message>
        <source>Vivid colour and much detail in varied scenes; may need another render factor here and there.</source>
        <translation>适合各种场景，色彩鲜艳、细节丰富；有时需要调整渲染系数。</translation>
    </message>
    <message>
        <source>Portraits and landscapes: fewer odd patches and grey limbs than Artistic, quieter colour.</source>
        <translation>人像和风景：比 Artistic 更少出现异常色块和灰色肢体，色彩更平和。</translation>
    </message>
    <message>
        <source>Film: the calmest of the three from frame to frame, with little flicker.</source>
        <translation>影片：三者中帧间最稳定，闪烁很少。</translation>
    </message>
    <message>
        <source>A U-Net on a MobileNetV2 that predicts Lab chroma: 7,000 steps on a distance in Lab, 14,650 on a power of CIEDE2000, the last ones on missing colourfulness too; 33,689 photographs made grey.</source>
        <translation>以 MobileNetV2 为骨干、预测 Lab 色度的 U-Net：以 Lab 距离训练 7,000 步，以 CIEDE2000 的幂训练 14,650 步，最后阶段还加入缺失的色彩丰富度；使用 33,689 张去色照片。</translation>
    </message>
    <message>
        <source>DeOldify&apos;s NoGAN training of a deep U-Net on a ResNet-34: five rounds, 32 % of ImageNet.</source>
        <translation>DeOldify 的 NoGAN 训练：ResNet-34 深层 U-Net，五轮，使用 ImageNet 的 32%。</translation>
    </message>
    <message>
        <source>DeOldify&apos;s NoGAN training of a wide U-Net on a ResNet-101: three rounds, 7 % of ImageNet.</source>
        <translation>DeOldify 的 NoGAN 训练：ResNet-101 宽 U-Net，三轮，使用 ImageNet 的 7%。</translation>
    </message>
    <message>
        <source>DeOldify&apos;s NoGAN training of the wide U-Net for film: one short round, 2.2 % of ImageNet.</source>
        <translation>DeOldify 的 NoGAN 训练：用于影片的宽 U-Net，一小轮，使用 ImageNet 的 2.2%。</translation>
    </message>
</context>
<context>
    <name>Cell</name>
    <message>
        <source>In use now</source>
        <translation>当前使用</translation>
    </message>
    <message>
        <source>Colouring…</source>
        <translation>正在上色…</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>{caption} · in use</source>
        <translation>{caption} · 使用中</translation>
    </message>
    <message>
        <source>{caption} · colouring…</source>
        <translation>{caption} · 正在上色…</translation>
    </message>
</context>
<context>
    <name>CompareView</name>
    <message>
        <source>Photo, before and after</source>
        <translation>照片，上色前后</translation>
    </message>
    <message>
        <source>Left and right arrows move the divider, plus and minus zoom, 0 fits the photo, 1 shows it at 100 %, hold Space for before.</source>
        <translation>左右方向键移动分割线，加号和减号缩放，0 适合窗口，1 以 100% 显示，按住空格键查看原图。</translation>
    </message>
</context>
<context>
    <name>Comparing</name>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>Difference, twice as strong</source>
        <translation>差异（两倍强度）</translation>
    </message>
</context>
<context>
    <name>ContactSheet</name>
    <message>
        <source>Contact sheet of {name}</source>
        <translation>{name} 的联系表</translation>
    </message>
    <message>
        <source>Render factors</source>
        <translation>渲染系数</translation>
    </message>
    <message>
        <source>Vividness</source>
        <translation>鲜艳度</translation>
    </message>
    <message>
        <source>Click the picture that you like best. Undo takes it back.</source>
        <translation>点击最满意的图片。可用“撤销”还原。</translation>
    </message>
    <message>
        <source>{made} of {all} coloured</source>
        <translation>已上色 {made}/{all}</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Colour the rest</source>
        <translation>继续上色</translation>
    </message>
    <message>
        <source>{first} and {second}</source>
        <translation>{first} 与 {second}</translation>
    </message>
    <message>
        <source>Vividness {percent} %</source>
        <translation>鲜艳度 {percent}%</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent}%</translation>
    </message>
    <message>
        <source>{model}, render factor {factor}</source>
        <translation>{model}，渲染系数 {factor}</translation>
    </message>
    <message>
        <source>{factor}, automatic</source>
        <translation>{factor}，自动</translation>
    </message>
    <message>
        <source>{factor}, the default</source>
        <translation>{factor}，默认</translation>
    </message>
</context>
<context>
    <name>Countdown</name>
    <message>
        <source>The batch is done</source>
        <translation>批处理已完成</translation>
    </message>
    <message>
        <source>Time that is left</source>
        <translation>剩余时间</translation>
    </message>
    <message>
        <source>Stay on</source>
        <translation>保持开机</translation>
    </message>
    <message>
        <source>The computer goes to sleep in {seconds} s.</source>
        <translation>电脑将在 {seconds} 秒后睡眠。</translation>
    </message>
    <message>
        <source>The computer is shut down in {seconds} s.</source>
        <translation>电脑将在 {seconds} 秒后关机。</translation>
    </message>
</context>
<context>
    <name>CrashReporter</name>
    <message>
        <source>Something went wrong inside restorer ({kind}). Your files are safe.</source>
        <translation>restorer 内部出错（{kind}）。文件均未受影响。</translation>
    </message>
    <message>
        <source>Something went wrong inside restorer ({kind}). Your files are safe; the log says more.</source>
        <translation>restorer 内部出错（{kind}）。文件均未受影响；详情见日志。</translation>
    </message>
</context>
<context>
    <name>Dialog</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>所有文件</translation>
    </message>
    <message>
        <source>Open photos</source>
        <translation>打开照片</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>Page with pictures</source>
        <translation>带图片的网页</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>End this batch? Photos that are left: {count}.</source>
        <translation>结束此批处理？剩余照片：{count}。</translation>
    </message>
    <message>
        <source>What is done stays. To go on another time, pause instead of ending.</source>
        <translation>已完成的结果会保留。若想以后继续，请暂停而不要结束。</translation>
    </message>
    <message>
        <source>End the batch</source>
        <translation>结束批处理</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>不结束</translation>
    </message>
    <message>
        <source>Save the coloured photo</source>
        <translation>保存已上色的照片</translation>
    </message>
    <message>
        <source>Import a model</source>
        <translation>导入模型</translation>
    </message>
    <message>
        <source>Model weights</source>
        <translation>模型权重</translation>
    </message>
    <message>
        <source>Photos are still being coloured or saved.</source>
        <translation>仍有照片正在上色或保存。</translation>
    </message>
    <message>
        <source>The photo that is being saved will be saved; the rest is stopped.</source>
        <translation>正在保存的照片会继续保存完毕，其余操作将停止。</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>停止并关闭</translation>
    </message>
    <message>
        <source>Keep working</source>
        <translation>继续工作</translation>
    </message>
    <message>
        <source>Remove {model} from this computer?</source>
        <translation>从这台电脑移除 {model}？</translation>
    </message>
    <message>
        <source>To use it again, it has to be installed again.</source>
        <translation>再次使用时需要重新安装。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
</context>
<context>
    <name>Downloads</name>
    <message>
        <source>The picture is coming from {host}…</source>
        <translation>正在从 {host} 获取图片…</translation>
    </message>
</context>
<context>
    <name>Dragging</name>
    <message>
        <source>The photo is ready now; drag it again.</source>
        <translation>照片已准备好；请再次拖动。</translation>
    </message>
    <message>
        <source>The photo is being prepared; drag it in a moment.</source>
        <translation>正在准备照片；请稍后再拖动。</translation>
    </message>
</context>
<context>
    <name>Editor</name>
    <message>
        <source>in point</source>
        <translation>入点</translation>
    </message>
    <message>
        <source>out point</source>
        <translation>出点</translation>
    </message>
    <message>
        <source>in and out points</source>
        <translation>入点和出点</translation>
    </message>
    <message>
        <source>splitting a shot</source>
        <translation>拆分镜头</translation>
    </message>
    <message>
        <source>joining shots</source>
        <translation>合并镜头</translation>
    </message>
    <message>
        <source>settings of the film</source>
        <translation>影片设置</translation>
    </message>
    <message>
        <source>settings of a shot</source>
        <translation>镜头设置</translation>
    </message>
    <message>
        <source>leaving a shot grey</source>
        <translation>保持镜头为黑白</translation>
    </message>
    <message>
        <source>steadiness</source>
        <translation>稳定度</translation>
    </message>
</context>
<context>
    <name>Ending</name>
    <message>
        <source>The batch is ended.</source>
        <translation>批处理已结束。</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>已完成。</translation>
    </message>
    <message>
        <source>In colour: {count}.</source>
        <translation>已上色：{count}。</translation>
    </message>
    <message>
        <source>Failed: {count}.</source>
        <translation>失败：{count}。</translation>
    </message>
    <message>
        <source>The batch is waiting.</source>
        <translation>批处理正在等待。</translation>
    </message>
</context>
<context>
    <name>ExportBar</name>
    <message>
        <source>How far the export is</source>
        <translation>导出进度</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>What is finished is kept, to be gone on with</source>
        <translation>已完成的部分会保留，以便以后继续</translation>
    </message>
    <message>
        <source>Forget the rest</source>
        <translation>放弃其余</translation>
    </message>
    <message>
        <source>Films that wait for their turn are not exported</source>
        <translation>等待中的影片将不会导出</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>{text}; waiting: {number}</source>
        <translation>{text}；等待中：{number}</translation>
    </message>
    <message>
        <source>stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>getting ready…</source>
        <translation>正在准备…</translation>
    </message>
    <message>
        <source>paused before the first frame</source>
        <translation>在第一帧之前已暂停</translation>
    </message>
    <message>
        <source>looking for shots, {done} of {total} frames</source>
        <translation>正在识别镜头，{done}/{total} 帧</translation>
    </message>
    <message>
        <source>{done} of {total} frames in colour</source>
        <translation>已上色 {done}/{total} 帧</translation>
    </message>
    <message>
        <source>writing the film, {done} of {total} frames</source>
        <translation>正在写入影片，{done}/{total} 帧</translation>
    </message>
    <message>
        <source>{what}, paused</source>
        <translation>{what}，已暂停</translation>
    </message>
    <message>
        <source>{what}, {rate} frames per second, {left} left</source>
        <translation>{what}，每秒 {rate} 帧，剩余{left}</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export choices</source>
        <translation>导出选项</translation>
    </message>
    <message>
        <source>As the original</source>
        <translation>与原件相同</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>质量</translation>
    </message>
    <message>
        <source>Of JPEG, WebP and AVIF. Higher: larger files, finer detail.</source>
        <translation>用于 JPEG、WebP 和 AVIF。越高：文件越大，细节越精细。</translation>
    </message>
    <message>
        <source>Bits per channel</source>
        <translation>每通道位数</translation>
    </message>
    <message>
        <source>8 bits</source>
        <translation>8 位</translation>
    </message>
    <message>
        <source>16 bits</source>
        <translation>16 位</translation>
    </message>
    <message>
        <source>At most {side} pixels</source>
        <translation>最多 {side} 像素</translation>
    </message>
    <message>
        <source>Longer side</source>
        <translation>长边</translation>
    </message>
    <message>
        <source>Keep date, camera and captions of the original</source>
        <translation>保留原件的日期、相机和说明信息</translation>
    </message>
    <message>
        <source>Put a small visible mark in a corner</source>
        <translation>在一角添加可见的小标记</translation>
    </message>
    <message>
        <source>Save the colour layer alone, too, as a PNG file</source>
        <translation>另将颜色图层单独存为 PNG 文件</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>Take all these choices back</source>
        <translation>还原以上所有选项</translation>
    </message>
    <message>
        <source>Originals are never written over; a note of the model is kept.</source>
        <translation>原件绝不会被覆盖；文件中会注明所用模型。</translation>
    </message>
    <message>
        <source>Laid over the original in the blend mode “Color” of Photoshop or Krita, “LCh Color” of GIMP, it gives the coloured photo; there you can erase or weaken it.</source>
        <translation>叠放在原件之上，使用 Photoshop 或 Krita 的“颜色”混合模式，或 GIMP 的“LCh 颜色”模式，即得到上色后的照片；可在其中擦除或减弱。</translation>
    </message>
</context>
<context>
    <name>ExportFilmDialog</name>
    <message>
        <source>Export the film in colour</source>
        <translation>导出彩色影片</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Codec</source>
        <translation>编解码器</translation>
    </message>
    <message>
        <source>H.264, plays everywhere</source>
        <translation>H.264，通用播放</translation>
    </message>
    <message>
        <source>H.265, smaller files, 10 bits</source>
        <translation>H.265，文件更小，10 位</translation>
    </message>
    <message>
        <source>ProRes, for editing</source>
        <translation>ProRes，用于剪辑</translation>
    </message>
    <message>
        <source>FFV1, loses nothing, for archives</source>
        <translation>FFV1，无损，用于存档</translation>
    </message>
    <message>
        <source>Container</source>
        <translation>封装格式</translation>
    </message>
    <message>
        <source>Encoder</source>
        <translation>编码器</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>质量</translation>
    </message>
    <message>
        <source>Higher: larger files, finer detail.</source>
        <translation>越高：文件越大，细节越精细。</translation>
    </message>
    <message>
        <source>What will happen</source>
        <translation>将要进行的操作</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Whole film, {length}</source>
        <translation>整部影片，{length}</translation>
    </message>
    <message>
        <source>From in to out, {begin} to {end}</source>
        <translation>从入点到出点，{begin} 至 {end}</translation>
    </message>
    <message>
        <source>Software, best quality</source>
        <translation>软件，质量最佳</translation>
    </message>
    <message>
        <source>Where the film goes</source>
        <translation>影片保存位置</translation>
    </message>
    <message>
        <source>Give the film a name without slashes.</source>
        <translation>影片名称不能包含斜杠。</translation>
    </message>
    <message>
        <source>{file} is being exported already: choose another name.</source>
        <translation>{file} 已在导出：请选择另一个名称。</translation>
    </message>
    <message>
        <source>{count} frames, at least {size}.</source>
        <translation>{count} 帧，至少 {size}。</translation>
    </message>
    <message>
        <source>CRF {rate}.</source>
        <translation>CRF {rate}。</translation>
    </message>
    <message>
        <source>What was begun there with other settings is begun anew.</source>
        <translation>之前以其他设置开始的部分将重新开始。</translation>
    </message>
    <message>
        <source>{done} of them are finished already: the export goes on from there.</source>
        <translation>其中 {done} 帧已完成：导出从那里继续。</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>At the speed of the last export it takes {time}.</source>
        <translation>按上次导出的速度，需要{time}。</translation>
    </message>
    <message>
        <source>The colours alone take {time}.</source>
        <translation>仅上色就需要{time}。</translation>
    </message>
</context>
<context>
    <name>Exporter</name>
    <message>
        <source>Saved as {name} in {folder}</source>
        <translation>已存为 {name}，位于 {folder}</translation>
    </message>
    <message>
        <source>Saved as {name}, with the colour layer {layer}, in {folder}</source>
        <translation>已存为 {name}，颜色图层为 {layer}，位于 {folder}</translation>
    </message>
    <message>
        <source>The coloured photo is on the clipboard.</source>
        <translation>已上色的照片已复制到剪贴板。</translation>
    </message>
    <message>
        <source>No program that shows folders could be started; the file is {path}.</source>
        <translation>无法启动文件管理器；文件位于 {path}。</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>{name} is exported as soon as the film before it is done.</source>
        <translation>前一部影片完成后即导出 {name}。</translation>
    </message>
    <message>
        <source>The film is {name} in {folder}</source>
        <translation>影片已存为 {name}，位于 {folder}</translation>
    </message>
    <message>
        <source>The export is stopped; no part of it was finished.</source>
        <translation>导出已停止，没有任何部分完成。</translation>
    </message>
</context>
<context>
    <name>FactorControl</name>
    <message>
        <source>Render factor</source>
        <translation>渲染系数</translation>
    </message>
    <message>
        <source>How closely the model looks. Lower: it sees the whole scene at a glance; bolder, steadier colour. Higher: it sees small things too, but may lose sight of the scene; more detail, sometimes paler or patchy. Old, soft photos like lower values.</source>
        <translation>模型观察的精细程度。较低：一眼看清整个场景，色彩更大胆、更稳定。较高：也能看到细小之处，但可能忽略整体；细节更多，有时偏淡或出现斑块。老旧、偏柔的照片适合较低的值。</translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>&lt;p&gt;Chooses for each photo: the model&apos;s own render factor where the photo is sharp, a lower one where it is small or soft.&lt;/p&gt;</source>
        <translation>&lt;p&gt;为每张照片自动选择：清晰的照片使用模型自身的渲染系数，尺寸小或偏柔的照片使用较低的值。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Use what fits</source>
        <translation>使用合适的值</translation>
    </message>
    <message>
        <source>The memory had room for {factor} only.</source>
        <translation>内存只够使用 {factor}。</translation>
    </message>
    <message>
        <source>Use {factor} for this photo</source>
        <translation>此照片使用 {factor}</translation>
    </message>
    <message>
        <source>Auto: looking for what suits the photo…</source>
        <translation>自动：正在寻找适合此照片的值…</translation>
    </message>
    <message>
        <source>Auto: the photo is sharp, the model&apos;s own {factor} suits it.</source>
        <translation>自动：照片清晰，适合模型自身的值 {factor}。</translation>
    </message>
    <message>
        <source>Auto: the photo is soft, {factor} shows all its detail.</source>
        <translation>自动：照片偏柔，{factor} 已能呈现全部细节。</translation>
    </message>
    <message>
        <source>Auto: the photo is small, {factor} shows all of it.</source>
        <translation>自动：照片较小，{factor} 已能呈现全部内容。</translation>
    </message>
</context>
<context>
    <name>FilmExport</name>
    <message>
        <source>The film could not be exported; the log says more.</source>
        <translation>无法导出影片；详情见日志。</translation>
    </message>
</context>
<context>
    <name>Filmstrip</name>
    <message>
        <source>Open photos</source>
        <translation>已打开的照片</translation>
    </message>
</context>
<context>
    <name>FilterFields</name>
    <message>
        <source>Only these</source>
        <translation>只要这些</translation>
    </message>
    <message>
        <source>all photos</source>
        <translation>所有照片</translation>
    </message>
    <message>
        <source>Not these</source>
        <translation>不要这些</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Patterns with commas between them: *.tif, scan_*, 1931/*</source>
        <translation>用逗号分隔的模式：*.tif, scan_*, 1931/*</translation>
    </message>
    <message>
        <source>Size of the file, at least</source>
        <translation>文件大小，至少</translation>
    </message>
    <message>
        <source>any</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Size of the file, at most</source>
        <translation>文件大小，最多</translation>
    </message>
    <message>
        <source>Such as 200 kB, 1.5 MB or 2 GB</source>
        <translation>例如 200 kB、1.5 MB 或 2 GB</translation>
    </message>
    <message>
        <source>Changed since</source>
        <translation>修改时间不早于</translation>
    </message>
    <message>
        <source>Changed before</source>
        <translation>修改时间早于</translation>
    </message>
    <message>
        <source>When the file was last changed: 2024-12-31, 2024-12 or 2024</source>
        <translation>文件最后修改的时间：2024-12-31、2024-12 或 2024</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>修改时间</translation>
    </message>
    <message>
        <source>“{text}” is no size: write 200 kB, 1.5 MB or 2 GB.</source>
        <translation>“{text}”不是大小：请写 200 kB、1.5 MB 或 2 GB。</translation>
    </message>
    <message>
        <source>“{text}” is no date: write 2024-12-31, 2024-12 or 2024.</source>
        <translation>“{text}”不是日期：请写 2024-12-31、2024-12 或 2024。</translation>
    </message>
</context>
<context>
    <name>Finder</name>
    <message>
        <source>The shots could not be found; the log says more.</source>
        <translation>无法识别镜头；详情见日志。</translation>
    </message>
</context>
<context>
    <name>FinishedBar</name>
    <message>
        <source>Finished export</source>
        <translation>已完成的导出</translation>
    </message>
    <message>
        <source>Play the result</source>
        <translation>播放结果</translation>
    </message>
    <message>
        <source>In the program that this computer has for films</source>
        <translation>用这台电脑上播放影片的程序</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>{name} is finished. Frames: {count}; time: {time}.</source>
        <translation>{name} 已完成。帧数：{count}；用时：{time}。</translation>
    </message>
    <message>
        <source>{name} could not be exported. {why}</source>
        <translation>{name} 无法导出。{why}</translation>
    </message>
    <message>
        <source>{name} is no longer in {folder}.</source>
        <translation>{name} 已不在 {folder} 中。</translation>
    </message>
    <message>
        <source>No program that plays films could be started; the film is {path}.</source>
        <translation>无法启动播放影片的程序；影片位于 {path}。</translation>
    </message>
</context>
<context>
    <name>FormatChooser</name>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>As the original</source>
        <translation>与原件相同</translation>
    </message>
</context>
<context>
    <name>Handle</name>
    <message>
        <source>Drag the coloured photo out</source>
        <translation>将已上色的照片拖出</translation>
    </message>
    <message>
        <source>Drag the coloured photo from here into a folder or another program</source>
        <translation>将已上色的照片从此处拖到文件夹或其他程序中</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>closing a photo</source>
        <translation>关闭照片</translation>
    </message>
    <message>
        <source>model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>second model</source>
        <translation>第二个模型</translation>
    </message>
    <message>
        <source>share of the second model</source>
        <translation>第二个模型的比例</translation>
    </message>
    <message>
        <source>render factor</source>
        <translation>渲染系数</translation>
    </message>
    <message>
        <source>vividness</source>
        <translation>鲜艳度</translation>
    </message>
    <message>
        <source>warmth</source>
        <translation>冷暖</translation>
    </message>
    <message>
        <source>strength</source>
        <translation>强度</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>Inference</name>
    <message>
        <source>{photo} could not be coloured: something went wrong inside restorer.</source>
        <translation>无法为 {photo} 上色：restorer 内部出错。</translation>
    </message>
</context>
<context>
    <name>Interrupted</name>
    <message>
        <source>What is finished of {name} is damaged.</source>
        <translation>{name} 已完成的部分已损坏。</translation>
    </message>
    <message>
        <source>Begin anew</source>
        <translation>重新开始</translation>
    </message>
    <message>
        <source>The export of {name} is not finished; frames that are done: {count}.</source>
        <translation>{name} 的导出尚未完成；已完成帧数：{count}。</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>The unfinished export of {name} is discarded.</source>
        <translation>{name} 未完成的导出已丢弃。</translation>
    </message>
</context>
<context>
    <name>LaterPlaces</name>
    <message>
        <source>Batch</source>
        <translation>批处理</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>Open a photo first, in the Photo place.</source>
        <translation>请先在“照片”工作区打开一张照片。</translation>
    </message>
    <message>
        <source>Copy the settings of a photo first, in the Photo place.</source>
        <translation>请先在“照片”工作区复制一张照片的设置。</translation>
    </message>
    <message>
        <source>These photos will be coloured with the copied settings.</source>
        <translation>这些照片将使用复制的设置上色。</translation>
    </message>
</context>
<context>
    <name>LogViewer</name>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>The log stays on this computer. “Copy diagnostics” leaves out the names of your folders and files.</source>
        <translation>日志只保存在这台电脑上。“复制诊断信息”不包含文件夹和文件的名称。</translation>
    </message>
    <message>
        <source>Nothing has gone wrong.</source>
        <translation>一切正常。</translation>
    </message>
    <message>
        <source>Copy diagnostics</source>
        <translation>复制诊断信息</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>已复制。</translation>
    </message>
</context>
<context>
    <name>LookControls</name>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Render factor</source>
        <translation>渲染系数</translation>
    </message>
    <message>
        <source>How closely the model looks. Lower: bolder, steadier colour, and much faster. Higher: it sees small things too, but may lose sight of the scene.</source>
        <translation>模型观察的精细程度。较低：色彩更大胆、更稳定，速度快得多。较高：也能看到细小之处，但可能忽略整体。</translation>
    </message>
    <message>
        <source>Vividness</source>
        <translation>鲜艳度</translation>
    </message>
    <message>
        <source> %</source>
        <comment>unit after a number</comment>
        <translation>%</translation>
    </message>
    <message>
        <source>How strong the colours are. Takes effect at once.</source>
        <translation>色彩的浓烈程度。立即生效。</translation>
    </message>
</context>
<context>
    <name>MenuBar</name>
    <message>
        <source>Open recent</source>
        <translation>打开最近的照片</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Clear this list</source>
        <translation>清空此列表</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
</context>
<context>
    <name>ModelCard</name>
    <message>
        <source>Download</source>
        <translation>下载</translation>
    </message>
    <message>
        <source>Download {model}</source>
        <translation>下载 {model}</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop downloading {model}</source>
        <translation>停止下载 {model}</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>校验</translation>
    </message>
    <message>
        <source>Check that {model} is undamaged</source>
        <translation>校验 {model} 是否完好</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove {model} from this computer</source>
        <translation>从这台电脑移除 {model}</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} / {total}</translation>
    </message>
    <message>
        <source>Checking and unpacking…</source>
        <translation>正在校验并解包…</translation>
    </message>
    <message>
        <source>Comes with restorer</source>
        <translation>随 restorer 提供</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>已安装</translation>
    </message>
    <message>
        <source>Not installed</source>
        <translation>未安装</translation>
    </message>
    <message>
        <source>{size} · licence {licence}</source>
        <translation>{size} · 许可证 {licence}</translation>
    </message>
</context>
<context>
    <name>ModelChooser</name>
    <message>
        <source>{model} (not installed)</source>
        <translation>{model}（未安装）</translation>
    </message>
</context>
<context>
    <name>ModelsDialog</name>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Import a file…</source>
        <translation>导入文件…</translation>
    </message>
    <message>
        <source>Models are downloaded only when you press Download. Weights that you have already (.pth, .safetensors) can be dropped here.</source>
        <translation>只有点击“下载”时才会下载模型。已有的权重文件（.pth、.safetensors）可拖放到此处。</translation>
    </message>
    <message>
        <source>{address} lies on the web; download the file first.</source>
        <translation>{address} 位于网络上；请先下载该文件。</translation>
    </message>
    <message>
        <source>{file} is being read…</source>
        <translation>正在读取 {file}…</translation>
    </message>
</context>
<context>
    <name>Offers</name>
    <message>
        <source>Question</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>No, thanks</source>
        <translation>不，谢谢</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>The folder {folder} cannot be read: {reason}.</source>
        <translation>无法读取文件夹 {folder}：{reason}。</translation>
    </message>
    <message>
        <source>The folder {folder} holds no photos that can be opened.</source>
        <translation>文件夹 {folder} 中没有可以打开的照片。</translation>
    </message>
    <message>
        <source>The link that was dropped holds no picture; save the picture first.</source>
        <translation>拖入的链接不含图片；请先保存图片。</translation>
    </message>
    <message>
        <source>{address} cannot be opened from here; save the picture first, then open it.</source>
        <translation>无法从此处打开 {address}；请先保存图片再打开。</translation>
    </message>
</context>
<context>
    <name>Outlook</name>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Open the earlier batch</source>
        <translation>打开之前的批处理</translation>
    </message>
    <message>
        <source>Begin anew</source>
        <translation>重新开始</translation>
    </message>
    <message>
        <source>Do all of these photos once more. The earlier batch&apos;s journal is put aside; its results stay where they are.</source>
        <translation>将所有这些照片再处理一遍。先前批处理的日志会另行保存，其结果保持原位。</translation>
    </message>
    <message>
        <source>Something is not right yet</source>
        <translation>还有需要修正的地方</translation>
    </message>
    <message>
        <source>Looking for photos…</source>
        <translation>正在查找照片…</translation>
    </message>
    <message>
        <source>Time: not known. {reason}</source>
        <translation>用时：未知。{reason}</translation>
    </message>
    <message>
        <source>One photo, {size}</source>
        <translation>1 张照片，{size}</translation>
    </message>
    <message>
        <source>No photos to be coloured</source>
        <translation>没有要上色的照片</translation>
    </message>
    <message>
        <source>{count} photos, {size}</source>
        <translation>{count} 张照片，{size}</translation>
    </message>
    <message>
        <source>Time: being measured on a few of them…</source>
        <translation>用时：正在用其中几张测算…</translation>
    </message>
    <message>
        <source>Time: not known, for none of some photos could be tried.</source>
        <translation>用时：未知，试用的几张照片均无法处理。</translation>
    </message>
    <message>
        <source>Time: {time}</source>
        <translation>用时：{time}</translation>
    </message>
    <message>
        <source>Results: about {size}; free: {free}</source>
        <translation>结果：约 {size}；可用空间：{free}</translation>
    </message>
    <message>
        <source>There may not be enough room.</source>
        <translation>空间可能不足。</translation>
    </message>
    <message>
        <source>In that folder lies a batch that is not finished, with other settings. Photos that are left: {count}. Go on with it, or choose another folder.</source>
        <translation>该文件夹中有一批设置不同、尚未完成的照片。剩余照片：{count}。可继续那一批，或选择其他文件夹。</translation>
    </message>
    <message>
        <source>From an earlier start, still to be done: {count}</source>
        <translation>之前启动的批处理中尚未完成：{count}</translation>
    </message>
    <message>
        <source>In the batch already: {count}</source>
        <translation>已在批处理中：{count}</translation>
    </message>
    <message>
        <source>Left out by name, size or date: {count}</source>
        <translation>按名称、大小或日期排除：{count}</translation>
    </message>
    <message>
        <source>Folders left out by their names: {count}</source>
        <translation>按名称排除的文件夹：{count}</translation>
    </message>
    <message>
        <source>Files that are no photos: {count}</source>
        <translation>非照片文件：{count}</translation>
    </message>
    <message>
        <source>And passed over: {count}</source>
        <translation>另有跳过：{count}</translation>
    </message>
</context>
<context>
    <name>Panel</name>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Models…</source>
        <translation>模型…</translation>
    </message>
    <message>
        <source>Download, import and remove models</source>
        <translation>下载、导入和移除模型</translation>
    </message>
    <message>
        <source> %</source>
        <comment>unit after a number</comment>
        <translation>%</translation>
    </message>
    <message>
        <source>Vividness</source>
        <translation>鲜艳度</translation>
    </message>
    <message>
        <source>How strong the colours are. Takes effect at once.</source>
        <translation>色彩的浓烈程度。立即生效。</translation>
    </message>
    <message>
        <source>Warmth</source>
        <translation>冷暖</translation>
    </message>
    <message>
        <source>Left: colder, as on a cloudy day. Right: warmer, as in evening light. What is grey stays grey.</source>
        <translation>向左：偏冷，如阴天。向右：偏暖，如傍晚的光线。灰色保持不变。</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>强度</translation>
    </message>
    <message>
        <source>Blends the colours with the black-and-white original.</source>
        <translation>将色彩与黑白原图混合。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Colour it</source>
        <translation>上色</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Press “Models…” to install it.</source>
        <translation>点击“模型…”进行安装。</translation>
    </message>
</context>
<context>
    <name>PhotoActions</name>
    <message>
        <source>The settings are copied; paste them onto other photos.</source>
        <translation>设置已复制；可粘贴到其他照片。</translation>
    </message>
</context>
<context>
    <name>PlaceSwitch</name>
    <message>
        <source>Places</source>
        <translation>工作区</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>首选项</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>The fastest there is</source>
        <translation>最快的可用设备</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>处理器</translation>
    </message>
    <message>
        <source>NVIDIA graphics card</source>
        <translation>NVIDIA 显卡</translation>
    </message>
    <message>
        <source>Apple graphics</source>
        <translation>Apple 图形处理器</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>色彩</translation>
    </message>
    <message>
        <source>Follow the edges of the photo</source>
        <translation>沿照片边缘铺色</translation>
    </message>
    <message>
        <source>As DeOldify lays them</source>
        <translation>按 DeOldify 的方式铺色</translation>
    </message>
    <message>
        <source>{device}. Language, device and colours are taken up at the next start.</source>
        <translation>{device}。语言、设备和色彩设置在下次启动时生效。</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>Take all these choices back</source>
        <translation>还原以上所有选项</translation>
    </message>
</context>
<context>
    <name>Quantities</name>
    <message>
        <source>less than a minute</source>
        <translation>不到一分钟</translation>
    </message>
    <message>
        <source>about {minutes} min</source>
        <translation>约 {minutes} 分钟</translation>
    </message>
    <message>
        <source>about {days} days</source>
        <translation>约 {days} 天</translation>
    </message>
    <message>
        <source>about {hours} h</source>
        <translation>约 {hours} 小时</translation>
    </message>
    <message>
        <source>about {hours} h {minutes} min</source>
        <translation>约 {hours} 小时 {minutes} 分钟</translation>
    </message>
</context>
<context>
    <name>RecentFiles</name>
    <message>
        <source>Opened lately</source>
        <translation>最近打开</translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation>打开 {name}</translation>
    </message>
</context>
<context>
    <name>Reception</name>
    <message>
        <source>pasted picture</source>
        <translation>粘贴的图片</translation>
    </message>
    <message>
        <source>There is no picture on the clipboard.</source>
        <translation>剪贴板中没有图片。</translation>
    </message>
    <message>
        <source>dropped picture</source>
        <translation>拖入的图片</translation>
    </message>
    <message>
        <source>This picture lies on the web, at {host}. Download “{name}” from there?</source>
        <translation>此图片位于网络上的 {host}。要从那里下载“{name}”吗？</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>下载</translation>
    </message>
</context>
<context>
    <name>RowActions</name>
    <message>
        <source>Compare in Photo</source>
        <translation>在“照片”中比较</translation>
    </message>
    <message>
        <source>Open the result</source>
        <translation>打开结果</translation>
    </message>
    <message>
        <source>Do these first</source>
        <translation>优先处理</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Paste settings</source>
        <translation>粘贴设置</translation>
    </message>
    <message>
        <source>Take out of the batch</source>
        <translation>从批处理中移除</translation>
    </message>
</context>
<context>
    <name>Rows</name>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
</context>
<context>
    <name>RunView</name>
    <message>
        <source>How far the batch is</source>
        <translation>批处理进度</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>End…</source>
        <translation>结束…</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>报告…</translation>
    </message>
    <message>
        <source>New batch</source>
        <translation>新建批处理</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>All photos</source>
        <translation>所有照片</translation>
    </message>
    <message>
        <source>Results beside the originals</source>
        <translation>结果位于原件旁边</translation>
    </message>
    <message>
        <source>Results in {folder}</source>
        <translation>结果位于 {folder}</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Getting ready…</source>
        <translation>正在准备…</translation>
    </message>
    <message>
        <source>{done} of {total} in colour</source>
        <translation>已上色 {done}/{total}</translation>
    </message>
    <message>
        <source>{count} failed</source>
        <translation>{count} 张失败</translation>
    </message>
    <message>
        <source>{count} left out</source>
        <translation>{count} 张跳过</translation>
    </message>
    <message>
        <source>time left: being measured</source>
        <translation>剩余时间：正在测算</translation>
    </message>
    <message>
        <source>time left: {span}</source>
        <translation>剩余时间：{span}</translation>
    </message>
    <message>
        <source>waiting for new photos</source>
        <translation>正在等待新照片</translation>
    </message>
    <message>
        <source>pausing: {count} are being finished</source>
        <translation>正在暂停：{count} 张仍在处理</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>It goes on by itself as soon as that is mended.</source>
        <translation>问题解决后会自动继续。</translation>
    </message>
    <message>
        <source>Retry failed</source>
        <translation>重试失败项</translation>
    </message>
    <message>
        <source>Then go to sleep</source>
        <translation>完成后睡眠</translation>
    </message>
    <message>
        <source>Then shut down</source>
        <translation>完成后关机</translation>
    </message>
    <message>
        <source>At the end</source>
        <translation>结束时</translation>
    </message>
    <message>
        <source>Then stay on</source>
        <translation>完成后保持开机</translation>
    </message>
    <message>
        <source>What the computer does when the batch is done</source>
        <translation>批处理完成后电脑做什么</translation>
    </message>
</context>
<context>
    <name>SampleButton</name>
    <message>
        <source>Coffee</source>
        <translation>咖啡</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>肖像</translation>
    </message>
    <message>
        <source>Raccoon</source>
        <translation>浣熊</translation>
    </message>
    <message>
        <source>Sample: {name}</source>
        <translation>示例：{name}</translation>
    </message>
</context>
<context>
    <name>SaveAll</name>
    <message>
        <source>No photo is in colour yet.</source>
        <translation>还没有已上色的照片。</translation>
    </message>
    <message>
        <source>Saving {name} ({number} of {count})…</source>
        <translation>正在保存 {name}（{number}/{count}）…</translation>
    </message>
    <message>
        <source>Saved as {name} in {folder}.</source>
        <translation>已存为 {name}，位于 {folder}。</translation>
    </message>
    <message>
        <source>{count} photos saved in {folder}.</source>
        <translation>{count} 张照片已保存到 {folder}。</translation>
    </message>
    <message>
        <source>{count} photos saved, each beside its original.</source>
        <translation>{count} 张照片已保存在各自原件旁边。</translation>
    </message>
    <message>
        <source>Not in colour and left out: {count}.</source>
        <translation>未上色而跳过：{count}。</translation>
    </message>
</context>
<context>
    <name>Sentence</name>
    <message>
        <source>A batch with other settings is not finished in {folder}: go on with it, or choose another folder for the results.</source>
        <translation>{folder} 中有一批使用其他设置的照片尚未完成：请继续该批处理，或为结果选择其他文件夹。</translation>
    </message>
    <message>
        <source>A part of the unfinished export to {file} is damaged: begin anew.</source>
        <translation>导出到 {file} 的未完成部分有损坏：请重新开始。</translation>
    </message>
    <message>
        <source>Above {most} photos, pictures are left out.</source>
        <translation>超过 {most} 张照片时不附图片。</translation>
    </message>
    <message>
        <source>An imported model; its file does not say for what.</source>
        <translation>导入的模型；其文件未说明用途。</translation>
    </message>
    <message>
        <source>An unfinished export to {file} is there: go on with it, or begin anew.</source>
        <translation>已有导出到 {file} 的未完成任务：请继续，或重新开始。</translation>
    </message>
    <message>
        <source>Another restorer is running the batch of {file}: wait until it has ended, or go on there.</source>
        <translation>另一个 restorer 正在运行 {file} 的批处理：请等待其结束，或在那里继续。</translation>
    </message>
    <message>
        <source>Another restorer is working on the model {model}: wait until it has finished.</source>
        <translation>另一个 restorer 正在处理模型 {model}：请等待其完成。</translation>
    </message>
    <message>
        <source>Damaged frames of the source, mended as far as possible: {count}.</source>
        <translation>来源中受损的帧，已尽可能修补：{count}。</translation>
    </message>
    <message>
        <source>H.264 is written in 8 bits: choose hevc, prores or ffv1 to keep 10.</source>
        <translation>H.264 以 8 位写入：如需保留 10 位，请选择 hevc、prores 或 ffv1。</translation>
    </message>
    <message>
        <source>Installing the model {model} takes {needed} of disk space, and {free} are free at {folder}: make room and try again.</source>
        <translation>安装模型 {model} 需要 {needed} 磁盘空间，而 {folder} 仅剩 {free}：请腾出空间后重试。</translation>
    </message>
    <message>
        <source>Its EXIF data is damaged and was left out.</source>
        <translation>其 EXIF 数据已损坏，未予保留。</translation>
    </message>
    <message>
        <source>Its XMP data is damaged and was left out.</source>
        <translation>其 XMP 数据已损坏，未予保留。</translation>
    </message>
    <message>
        <source>Its XMP data is very long and was read in part.</source>
        <translation>其 XMP 数据过长，仅读取了一部分。</translation>
    </message>
    <message>
        <source>Its colour profile is damaged or of another kind and was ignored.</source>
        <translation>其色彩配置文件已损坏或类型不符，已忽略。</translation>
    </message>
    <message>
        <source>Its file does not say how it was trained.</source>
        <translation>其文件未说明训练方式。</translation>
    </message>
    <message>
        <source>Its sides are odd, which this codec cannot have: one pixel is added.</source>
        <translation>画面边长为奇数，此编解码器不支持：将增加一个像素。</translation>
    </message>
    <message>
        <source>Its {bits} bits per channel are read as 8.</source>
        <translation>其每通道 {bits} 位按 8 位读取。</translation>
    </message>
    <message>
        <source>JPEG has no place for the photo&apos;s long XMP: the provenance alone is kept.</source>
        <translation>JPEG 容纳不下这张照片过长的 XMP 数据：仅保留来源信息。</translation>
    </message>
    <message>
        <source>JPEG has no transparency: the picture is laid over white.</source>
        <translation>JPEG 不支持透明：图片将置于白色背景上。</translation>
    </message>
    <message>
        <source>Journal: {file}</source>
        <translation>日志：{file}</translation>
    </message>
    <message>
        <source>Lost frames of the source, for which a neighbour stands in: {count}.</source>
        <translation>来源中丢失的帧，已用相邻帧代替：{count}。</translation>
    </message>
    <message>
        <source>No photos</source>
        <translation>没有照片</translation>
    </message>
    <message>
        <source>No {name} device can be used on this machine, only: {names}.</source>
        <translation>这台电脑上没有可用的 {name} 设备，只有：{names}。</translation>
    </message>
    <message>
        <source>Not enough memory for render factor {asked} on the {device} device: coloured with {used} on the {place} device.</source>
        <translation>{device} 设备内存不足，无法使用渲染系数 {asked}：已在 {place} 设备上以 {used} 上色。</translation>
    </message>
    <message>
        <source>Only the first of {count} frames is used.</source>
        <translation>共 {count} 帧，仅使用第一帧。</translation>
    </message>
    <message>
        <source>Only the first of {count} pages is used.</source>
        <translation>共 {count} 页，仅使用第一页。</translation>
    </message>
    <message>
        <source>PyTorch cannot be loaded ({reason}): close other programs if memory is short, or install restorer again.</source>
        <translation>无法加载 PyTorch（{reason}）：如果内存不足，请关闭其他程序，或重新安装 restorer。</translation>
    </message>
    <message>
        <source>Report of a batch</source>
        <translation>批处理报告</translation>
    </message>
    <message>
        <source>Some of its colours lie beyond sRGB and were brought to its edge.</source>
        <translation>部分颜色超出 sRGB 范围，已调整到其边界。</translation>
    </message>
    <message>
        <source>The CRF {number} is out of range: choose 0 to 51.</source>
        <translation>CRF {number} 超出范围：请选择 0 到 51。</translation>
    </message>
    <message>
        <source>The attachment {number} is left out: only mkv has such.</source>
        <translation>附件 {number} 未保留：只有 mkv 支持附件。</translation>
    </message>
    <message>
        <source>The colours were made by a model. They are plausible, not historical.</source>
        <translation>色彩由模型生成，合乎情理，但并非历史原貌。</translation>
    </message>
    <message>
        <source>The computer stays on: {command} cannot be started ({reason}).</source>
        <translation>电脑保持开机：无法启动 {command}（{reason}）。</translation>
    </message>
    <message>
        <source>The computer stays on: {command} was refused ({reason}).</source>
        <translation>电脑保持开机：{command} 被拒绝（{reason}）。</translation>
    </message>
    <message>
        <source>The cover picture {number} is left out: mp4 and mkv have such.</source>
        <translation>封面图片 {number} 未保留：mp4 和 mkv 支持封面。</translation>
    </message>
    <message>
        <source>The data track {number} ({codec})</source>
        <translation>数据轨 {number}（{codec}）</translation>
    </message>
    <message>
        <source>The disk of {folder} is full: make room and try again.</source>
        <translation>{folder} 所在磁盘已满：请腾出空间后重试。</translation>
    </message>
    <message>
        <source>The encoder {name} does not take a film of {width} x {height} at this quality: choose another codec or quality.</source>
        <translation>编码器 {name} 不接受此质量下 {width} × {height} 的影片：请选择其他编解码器或质量。</translation>
    </message>
    <message>
        <source>The encoder {name} failed after {count} frames: {other} encoded the rest.</source>
        <translation>编码器 {name} 在 {count} 帧之后失败：其余部分由 {other} 编码。</translation>
    </message>
    <message>
        <source>The encoder {name} failed in the middle of the film: go on with it from where it stopped, or begin anew with another one.</source>
        <translation>编码器 {name} 在影片中途出错：请用它从中断处继续，或换一个编码器重新开始。</translation>
    </message>
    <message>
        <source>The file is shorter than it says itself: the source may be cut off.</source>
        <translation>文件比自身标明的短：来源可能不完整。</translation>
    </message>
    <message>
        <source>The film asks to be turned by {degrees} degrees; it stays as it is stored.</source>
        <translation>影片要求旋转 {degrees} 度；将保持存储时的方向。</translation>
    </message>
    <message>
        <source>The film is in HDR ({kind}), for which no model was made: its colours may look odd.</source>
        <translation>影片为 HDR（{kind}），没有适用的模型：色彩可能会显得异常。</translation>
    </message>
    <message>
        <source>The film is interlaced; it is deinterlaced.</source>
        <translation>影片为隔行扫描；将进行去隔行处理。</translation>
    </message>
    <message>
        <source>The film is transparent in places, which is left out.</source>
        <translation>影片有部分区域是透明的，透明度不会保留。</translation>
    </message>
    <message>
        <source>The film looks interlaced, though it does not say so; it is deinterlaced.</source>
        <translation>影片看似隔行扫描，虽未标明；将进行去隔行处理。</translation>
    </message>
    <message>
        <source>The film track {number} ({codec})</source>
        <translation>影片轨 {number}（{codec}）</translation>
    </message>
    <message>
        <source>The film&apos;s clock starts again behind {seconds} seconds, as where recordings were put together: what follows comes too fast and without its sound. Give it new times first.</source>
        <translation>影片的时钟在 {seconds} 秒后重新开始，像是由多段录像拼接而成：之后的画面会过快且没有声音。请先为它重新生成时间戳。</translation>
    </message>
    <message>
        <source>The film&apos;s clock starts again on the way, as where recordings were put together: the {count} parts are joined, each with its own sound.</source>
        <translation>影片的时钟在中途重新开始，像是由多段录像拼接而成：{count} 个部分将依次衔接，各自保留自己的声音。</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be made ({reason}): choose another folder for the results.</source>
        <translation>无法创建文件夹 {folder}（{reason}）：请为结果选择其他文件夹。</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be made ({reason}): see that its place exists and is yours.</source>
        <translation>无法创建文件夹 {folder}（{reason}）：请确认其位置存在且您有权写入。</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be made ({reason}); free some space or save the photo in another place.</source>
        <translation>无法创建文件夹 {folder}（{reason}）；请腾出空间或将照片保存到其他位置。</translation>
    </message>
    <message>
        <source>The folder {folder} does not exist: create it first.</source>
        <translation>文件夹 {folder} 不存在：请先创建它。</translation>
    </message>
    <message>
        <source>The folder {folder} does not exist; create it or choose another one.</source>
        <translation>文件夹 {folder} 不存在；请创建它或选择其他文件夹。</translation>
    </message>
    <message>
        <source>The journal of an earlier batch, {file}, cannot be put aside ({reason}).</source>
        <translation>无法移开之前批处理的日志 {file}（{reason}）。</translation>
    </message>
    <message>
        <source>The journal {file} cannot be opened: see that its folder exists and is yours.</source>
        <translation>无法打开日志 {file}：请确认其文件夹存在且您有权写入。</translation>
    </message>
    <message>
        <source>The journal {file} cannot be used ({reason}): see that its disk is there.</source>
        <translation>无法使用日志 {file}（{reason}）：请确认其磁盘已连接。</translation>
    </message>
    <message>
        <source>The journal {file} cannot be written ({reason}): see that its folder exists and is yours.</source>
        <translation>无法写入日志 {file}（{reason}）：请确认其文件夹存在且您有权写入。</translation>
    </message>
    <message>
        <source>The journal {file} is damaged: move it away and start the batch anew.</source>
        <translation>日志 {file} 已损坏：请将其移走并重新开始批处理。</translation>
    </message>
    <message>
        <source>The journal {file} is gone: connect its disk again.</source>
        <translation>日志 {file} 不见了：请重新连接其磁盘。</translation>
    </message>
    <message>
        <source>The journal {file} is in use by another program: close it.</source>
        <translation>日志 {file} 正被其他程序使用：请关闭该程序。</translation>
    </message>
    <message>
        <source>The journal {file} was written by a newer restorer: update restorer to go on with this batch.</source>
        <translation>日志 {file} 由较新版本的 restorer 写成：请更新 restorer 以继续此批处理。</translation>
    </message>
    <message>
        <source>The list of open photos cannot be kept in {folder}.</source>
        <translation>无法将已打开照片的列表保存在 {folder} 中。</translation>
    </message>
    <message>
        <source>The list of open photos cannot be kept in {folder}: {reason}.</source>
        <translation>无法将已打开照片的列表保存在 {folder} 中：{reason}。</translation>
    </message>
    <message>
        <source>The list of open photos in {file} cannot be read: {reason}.</source>
        <translation>无法读取 {file} 中已打开照片的列表：{reason}。</translation>
    </message>
    <message>
        <source>The list of the photos that were open is damaged; it is set aside as {file}.</source>
        <translation>之前打开的照片列表已损坏；已另存为 {file}。</translation>
    </message>
    <message>
        <source>The model {model} belongs to restorer and cannot be removed.</source>
        <translation>模型 {model} 是 restorer 自带的，无法移除。</translation>
    </message>
    <message>
        <source>The model {model} cannot be downloaded: it was imported.</source>
        <translation>模型 {model} 无法下载：它是导入的。</translation>
    </message>
    <message>
        <source>The model {model} could not be downloaded ({tried}): try again later, or get {file} elsewhere and type `restorer models import FILE`.</source>
        <translation>无法下载模型 {model}（{tried}）：请稍后重试，或从别处获取 {file} 并输入“restorer models import FILE”。</translation>
    </message>
    <message>
        <source>The model {model} could not be written to {folder} ({reason}): make room on the disk and try again.</source>
        <translation>无法将模型 {model} 写入 {folder}（{reason}）：请腾出磁盘空间后重试。</translation>
    </message>
    <message>
        <source>The model {model} gives no usable numbers for this photo: its file is damaged or its training went wrong; choose another model.</source>
        <translation>模型 {model} 无法为这张照片给出可用的数值：其文件已损坏或训练有误；请选择其他模型。</translation>
    </message>
    <message>
        <source>The model {model} is damaged ({file} has changed): {advice}.</source>
        <translation>模型 {model} 已损坏（{file} 已改变）：{advice}。</translation>
    </message>
    <message>
        <source>The model {model} is not installed any more: type `restorer models import FILE`.</source>
        <translation>模型 {model} 已不再安装：请输入“restorer models import FILE”。</translation>
    </message>
    <message>
        <source>The model {model} is not installed: there is nothing to remove.</source>
        <translation>模型 {model} 未安装：没有可移除的内容。</translation>
    </message>
    <message>
        <source>The model {model} is not installed: type `restorer models download {model}` ({size}), or `restorer models import FILE` if you have its file.</source>
        <translation>模型 {model} 未安装：请输入“restorer models download {model}”（{size}），如果已有其文件，请输入“restorer models import FILE”。</translation>
    </message>
    <message>
        <source>The model {model}, which belongs to restorer, is missing at {file}: install restorer again.</source>
        <translation>restorer 自带的模型 {model} 不在 {file}：请重新安装 restorer。</translation>
    </message>
    <message>
        <source>The name {file} is too long for this disk; choose a shorter one.</source>
        <translation>名称 {file} 对此磁盘来说过长；请选择较短的名称。</translation>
    </message>
    <message>
        <source>The network gave no usable numbers in {precision} on the {device} device: done again in {finer} on the {place} device.</source>
        <translation>网络在 {device} 设备上以 {precision} 未能给出可用的数值：已在 {place} 设备上以 {finer} 重新计算。</translation>
    </message>
    <message>
        <source>The photo&apos;s own profile cannot hold these colours: sRGB is used.</source>
        <translation>照片自身的配置文件无法容纳这些颜色：将使用 sRGB。</translation>
    </message>
    <message>
        <source>The picture could not be downloaded: {host} {failure}.</source>
        <translation>无法下载图片：{host} {failure}。</translation>
    </message>
    <message>
        <source>The picture from {host} is larger than {most} MB; save it in the browser and open the file.</source>
        <translation>来自 {host} 的图片超过 {most} MB；请在浏览器中保存后再打开文件。</translation>
    </message>
    <message>
        <source>The picture from {host} was not downloaded to its end.</source>
        <translation>来自 {host} 的图片未下载完整。</translation>
    </message>
    <message>
        <source>The pictures end after {end} of {duration} seconds: the source may be cut off.</source>
        <translation>画面在 {end} 秒处结束（共 {duration} 秒）：来源可能不完整。</translation>
    </message>
    <message>
        <source>The project {file} cannot be read: {reason}.</source>
        <translation>无法读取项目 {file}：{reason}。</translation>
    </message>
    <message>
        <source>The project {file} is damaged: delete it to begin anew.</source>
        <translation>项目 {file} 已损坏：请删除它以重新开始。</translation>
    </message>
    <message>
        <source>The project {file} was damaged and is set aside as {aside}: open the film anew.</source>
        <translation>项目 {file} 已损坏，已另存为 {aside}：请重新打开影片。</translation>
    </message>
    <message>
        <source>The project {file} was made by a newer version of restorer: install that one, or move the project to another folder to begin anew.</source>
        <translation>项目 {file} 由较新版本的 restorer 创建：请安装该版本，或将项目移到其他文件夹以重新开始。</translation>
    </message>
    <message>
        <source>The quality {number} is out of range: choose 0 to 100.</source>
        <translation>质量 {number} 超出范围：请选择 0 到 100。</translation>
    </message>
    <message>
        <source>The render factor {factor} is out of range: choose {least} to {most}, or {auto}.</source>
        <translation>渲染系数 {factor} 超出范围：请选择 {least} 到 {most}，或 {auto}。</translation>
    </message>
    <message>
        <source>The results cannot go into {folder}, where the photos come from: name another folder for them.</source>
        <translation>结果不能存入 {folder}，因为照片来自那里：请为结果指定其他文件夹。</translation>
    </message>
    <message>
        <source>The setting {name} in {file} makes no sense; its default is in use.</source>
        <translation>{file} 中的设置 {name} 无效；将使用其默认值。</translation>
    </message>
    <message>
        <source>The settings cannot be kept in {folder}: {reason}.</source>
        <translation>无法将设置保存在 {folder} 中：{reason}。</translation>
    </message>
    <message>
        <source>The settings in {file} are damaged and cannot be moved; defaults are in use.</source>
        <translation>{file} 中的设置已损坏且无法移动；将使用默认值。</translation>
    </message>
    <message>
        <source>The settings in {file} cannot be read ({reason}); defaults are in use.</source>
        <translation>无法读取 {file} 中的设置（{reason}）；将使用默认值。</translation>
    </message>
    <message>
        <source>The settings of this batch cannot be understood ({reason}): they are damaged, or of a newer restorer; update restorer.</source>
        <translation>无法理解此批处理的设置（{reason}）：设置已损坏或来自较新版本的 restorer；请更新 restorer。</translation>
    </message>
    <message>
        <source>The settings were damaged and are set aside as {file}; defaults are in use.</source>
        <translation>设置已损坏，已另存为 {file}；将使用默认值。</translation>
    </message>
    <message>
        <source>The share {number} of the second model is out of range: choose 0 to 1.</source>
        <translation>第二个模型的比例 {number} 超出范围：请选择 0 到 1。</translation>
    </message>
    <message>
        <source>The shots are not in order: one ends with frame {last}, the next begins with frame {first}.</source>
        <translation>镜头顺序有误：一个在第 {last} 帧结束，下一个从第 {first} 帧开始。</translation>
    </message>
    <message>
        <source>The sound track {number} ({codec})</source>
        <translation>音轨 {number}（{codec}）</translation>
    </message>
    <message>
        <source>The steadiness {number} is out of range: choose 0 to 100.</source>
        <translation>稳定度 {number} 超出范围：请选择 0 到 100。</translation>
    </message>
    <message>
        <source>The strength {number} is out of range: choose 0 to 1.</source>
        <translation>强度 {number} 超出范围：请选择 0 到 1。</translation>
    </message>
    <message>
        <source>The subtitle track {number} ({codec})</source>
        <translation>字幕轨 {number}（{codec}）</translation>
    </message>
    <message>
        <source>The template {template} cannot be understood: it may hold {known}; {{number:05}} is five digits wide.</source>
        <translation>无法理解模板 {template}：可包含 {known}；{{number:05}} 为五位数字。</translation>
    </message>
    <message>
        <source>The template {template} gives every photo the same name: add {{name}} or {{number}}.</source>
        <translation>模板 {template} 会让所有照片同名：请加入 {{name}} 或 {{number}}。</translation>
    </message>
    <message>
        <source>The template {template} holds a slash: it names files, and the tree of folders is mirrored in any case.</source>
        <translation>模板 {template} 含有斜杠：它只用于命名文件，文件夹结构会自动照搬。</translation>
    </message>
    <message>
        <source>The unfinished export to {file} was begun by an older version of restorer: begin anew.</source>
        <translation>导出到 {file} 的未完成任务由较旧版本的 restorer 开始：请重新开始。</translation>
    </message>
    <message>
        <source>The unfinished export to {file} was begun with another {what}: use the same again, or begin anew.</source>
        <translation>导出到 {file} 的未完成任务开始时有所不同（{what}）：请使用与之前相同的，或重新开始。</translation>
    </message>
    <message>
        <source>The vividness {number} is out of range: choose 0 to 4.</source>
        <translation>鲜艳度 {number} 超出范围：请选择 0 到 4。</translation>
    </message>
    <message>
        <source>The warmth {number} is out of range: choose -1 to 1.</source>
        <translation>冷暖 {number} 超出范围：请选择 -1 到 1。</translation>
    </message>
    <message>
        <source>There is a file {file} already: choose another name.</source>
        <translation>文件 {file} 已存在：请选择其他名称。</translation>
    </message>
    <message>
        <source>There is another model named {name}: choose another name with --name, or type `restorer models remove {name}` first.</source>
        <translation>已有另一个名为 {name} 的模型：请用 --name 选择其他名称，或先输入“restorer models remove {name}”。</translation>
    </message>
    <message>
        <source>There is no codec {name}: use one of {names}.</source>
        <translation>没有编解码器 {name}：请使用其中之一：{names}。</translation>
    </message>
    <message>
        <source>There is no device {name}: use one of {names}.</source>
        <translation>没有设备 {name}：请使用其中之一：{names}。</translation>
    </message>
    <message>
        <source>There is no file {file} any more: choose another model.</source>
        <translation>文件 {file} 已不存在：请选择其他模型。</translation>
    </message>
    <message>
        <source>There is no file {file}: check the path, or choose a model that `restorer models list` shows.</source>
        <translation>文件 {file} 不存在：请检查路径，或选择“restorer models list”列出的模型。</translation>
    </message>
    <message>
        <source>There is no file {file}; check its name.</source>
        <translation>文件 {file} 不存在；请检查其名称。</translation>
    </message>
    <message>
        <source>There is no film {file}: check the name.</source>
        <translation>影片 {file} 不存在：请检查名称。</translation>
    </message>
    <message>
        <source>There is no journal {file}: start the batch anew.</source>
        <translation>日志 {file} 不存在：请重新开始批处理。</translation>
    </message>
    <message>
        <source>There is no laying {name}: use one of {names}.</source>
        <translation>没有铺色方式 {name}：请使用其中之一：{names}。</translation>
    </message>
    <message>
        <source>There is no model named {name}: did you mean {near}?</source>
        <translation>没有名为 {name} 的模型：您是指 {near} 吗？</translation>
    </message>
    <message>
        <source>There is no model named {name}: there are {names}.</source>
        <translation>没有名为 {name} 的模型：现有 {names}。</translation>
    </message>
    <message>
        <source>There is no part {part}: parts are counted from {first} to {last}.</source>
        <translation>没有第 {part} 部分：编号从 {first} 到 {last}。</translation>
    </message>
    <message>
        <source>There is no room left for the journal {file}: free some space.</source>
        <translation>没有空间写入日志 {file}：请腾出空间。</translation>
    </message>
    <message>
        <source>There is no room left in {folder}, where the results go: free some space there.</source>
        <translation>存放结果的 {folder} 没有剩余空间：请在那里腾出空间。</translation>
    </message>
    <message>
        <source>There is no room left to write {file}: make room, then go on from where it stopped.</source>
        <translation>没有空间写入 {file}：请腾出空间，然后从停下的地方继续。</translation>
    </message>
    <message>
        <source>There is no room left to write {file}; free some space or choose another folder.</source>
        <translation>没有空间写入 {file}；请腾出空间或选择其他文件夹。</translation>
    </message>
    <message>
        <source>There is no rule {rule} for files that exist: use one of {rules}.</source>
        <translation>没有针对已有文件的规则 {rule}：请使用其中之一：{rules}。</translation>
    </message>
    <message>
        <source>There is not enough memory for {file} in colour ({width} x {height}): close other programs.</source>
        <translation>内存不足，无法为 {file} 上色（{width} × {height}）：请关闭其他程序。</translation>
    </message>
    <message>
        <source>There is not enough memory for {file}: close other programs.</source>
        <translation>内存不足，无法处理 {file}：请关闭其他程序。</translation>
    </message>
    <message>
        <source>There is not enough memory to colour {file} with the model {model}: close other programs, or choose a smaller model.</source>
        <translation>内存不足，无法用模型 {model} 为 {file} 上色：请关闭其他程序，或选择较小的模型。</translation>
    </message>
    <message>
        <source>There is not enough memory to open {file}; close other programs and try again.</source>
        <translation>内存不足，无法打开 {file}；请关闭其他程序后重试。</translation>
    </message>
    <message>
        <source>There is not enough memory to write {file}; close other programs and try again.</source>
        <translation>内存不足，无法写入 {file}；请关闭其他程序后重试。</translation>
    </message>
    <message>
        <source>There is not enough room for {file}: {needed} MB are needed in {folder}, {free} MB are free.</source>
        <translation>{file} 的空间不足：{folder} 需要 {needed} MB，剩余 {free} MB。</translation>
    </message>
    <message>
        <source>This computer has no command for that: it stays on.</source>
        <translation>这台电脑没有相应的命令：它将保持开机。</translation>
    </message>
    <message>
        <source>Values outside the range from black to white were clipped.</source>
        <translation>超出黑白范围的数值已被截断。</translation>
    </message>
    <message>
        <source>What failed</source>
        <translation>失败的照片</translation>
    </message>
    <message>
        <source>What lies at {host} is a web page, not a picture; open it in the browser and drag the picture itself.</source>
        <translation>{host} 上的是网页，不是图片；请在浏览器中打开它，然后拖动图片本身。</translation>
    </message>
    <message>
        <source>What the model {model} was when it was installed is not on record: {advice}.</source>
        <translation>没有模型 {model} 安装时的记录：{advice}。</translation>
    </message>
    <message>
        <source>What waits still</source>
        <translation>仍在等待的照片</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>已完成的照片</translation>
    </message>
    <message>
        <source>What was skipped</source>
        <translation>跳过的照片</translation>
    </message>
    <message>
        <source>Written {time}.</source>
        <translation>写于 {time}。</translation>
    </message>
    <message>
        <source>You may not read {file}: change its permissions.</source>
        <translation>您无权读取 {file}：请更改其权限。</translation>
    </message>
    <message>
        <source>You may not read {file}; ask its owner for permission.</source>
        <translation>您无权读取 {file}；请向其所有者申请权限。</translation>
    </message>
    <message>
        <source>You may not write in {folder}; choose another folder for {file}.</source>
        <translation>您无权写入 {folder}；请为 {file} 选择其他文件夹。</translation>
    </message>
    <message>
        <source>You may not write the journal {file}: ask its owner for permission.</source>
        <translation>您无权写入日志 {file}：请向其所有者申请权限。</translation>
    </message>
    <message>
        <source>after</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>answered with a web page instead of the file</source>
        <translation>返回的是网页而不是文件</translation>
    </message>
    <message>
        <source>before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>begun {time}</source>
        <translation>开始于 {time}</translation>
    </message>
    <message>
        <source>beside the originals</source>
        <translation>原件旁边</translation>
    </message>
    <message>
        <source>broke off after {done} of {total}</source>
        <translation>在传输 {done}（共 {total}）后中断</translation>
    </message>
    <message>
        <source>broke off again and again</source>
        <translation>多次中断</translation>
    </message>
    <message>
        <source>broke off the connection</source>
        <translation>断开了连接</translation>
    </message>
    <message>
        <source>codec or quality</source>
        <translation>编解码器或质量</translation>
    </message>
    <message>
        <source>could not be found (is this machine online?)</source>
        <translation>无法找到（这台电脑已联网吗？）</translation>
    </message>
    <message>
        <source>could not be reached ({reason})</source>
        <translation>无法连接（{reason}）</translation>
    </message>
    <message>
        <source>could not prove who it is (its certificate is not trusted here)</source>
        <translation>无法证明其身份（其证书在此不受信任）</translation>
    </message>
    <message>
        <source>does not give the file to everyone (HTTP {number})</source>
        <translation>不公开提供该文件（HTTP {number}）</translation>
    </message>
    <message>
        <source>does not have the file (HTTP {number})</source>
        <translation>没有该文件（HTTP {number}）</translation>
    </message>
    <message>
        <source>does not have the file any more (HTTP {number})</source>
        <translation>不再提供该文件（HTTP {number}）</translation>
    </message>
    <message>
        <source>does not send the file whole</source>
        <translation>未能发送完整文件</translation>
    </message>
    <message>
        <source>en</source>
        <translation>zh-CN</translation>
    </message>
    <message>
        <source>end</source>
        <translation>终点</translation>
    </message>
    <message>
        <source>frame {number}</source>
        <translation>第 {number} 帧</translation>
    </message>
    <message>
        <source>gave an unexpected answer (HTTP {number})</source>
        <translation>返回了意外的响应（HTTP {number}）</translation>
    </message>
    <message>
        <source>install restorer again</source>
        <translation>请重新安装 restorer</translation>
    </message>
    <message>
        <source>is asked too often (HTTP {number})</source>
        <translation>收到的请求过多（HTTP {number}）</translation>
    </message>
    <message>
        <source>is not a https address</source>
        <translation>不是 https 地址</translation>
    </message>
    <message>
        <source>is out of order (HTTP {number})</source>
        <translation>出现故障（HTTP {number}）</translation>
    </message>
    <message>
        <source>list of shots</source>
        <translation>镜头列表</translation>
    </message>
    <message>
        <source>look (model, render factor, vividness or strength)</source>
        <translation>效果（模型、渲染系数、鲜艳度或强度）</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>未说明</translation>
    </message>
    <message>
        <source>offers a file of {size} bytes where {expected} are expected</source>
        <translation>提供的文件为 {size} 字节，应为 {expected} 字节</translation>
    </message>
    <message>
        <source>one number</source>
        <translation>单个数值</translation>
    </message>
    <message>
        <source>part {part}</source>
        <translation>第 {part} 部分</translation>
    </message>
    <message>
        <source>refused the connection</source>
        <translation>拒绝了连接</translation>
    </message>
    <message>
        <source>result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>sent another file (its SHA-256 is wrong)</source>
        <translation>发送了其他文件（SHA-256 不符）</translation>
    </message>
    <message>
        <source>sent us on to an address that is not https</source>
        <translation>转到了非 https 的地址</translation>
    </message>
    <message>
        <source>source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>source, which has changed since</source>
        <translation>来源，此后已改变</translation>
    </message>
    <message>
        <source>start</source>
        <translation>起点</translation>
    </message>
    <message>
        <source>steadiness</source>
        <translation>稳定度</translation>
    </message>
    <message>
        <source>type `{command}` to install it again</source>
        <translation>请输入“{command}”重新安装</translation>
    </message>
    <message>
        <source>version of FFmpeg</source>
        <translation>FFmpeg 版本</translation>
    </message>
    <message>
        <source>version of restorer</source>
        <translation>restorer 版本</translation>
    </message>
    <message>
        <source>version of the model</source>
        <translation>模型版本</translation>
    </message>
    <message>
        <source>was silent for {seconds} seconds</source>
        <translation>{seconds} 秒内没有响应</translation>
    </message>
    <message>
        <source>{codec} does not go into {suffix} files: let {file} end in one of these: {endings}.</source>
        <translation>{codec} 不能写入 {suffix} 文件：{file} 须以下列之一结尾：{endings}。</translation>
    </message>
    <message>
        <source>{count} done</source>
        <translation>{count} 张已完成</translation>
    </message>
    <message>
        <source>{count} failed</source>
        <translation>{count} 张失败</translation>
    </message>
    <message>
        <source>{count} running</source>
        <translation>{count} 张处理中</translation>
    </message>
    <message>
        <source>{count} skipped</source>
        <translation>{count} 张跳过</translation>
    </message>
    <message>
        <source>{count} waiting</source>
        <translation>{count} 张等待中</translation>
    </message>
    <message>
        <source>{file} ({width} x {height}) is too large for {format}, whose sides end at {most}; choose TIFF or PNG.</source>
        <translation>{file}（{width} × {height}）对 {format} 来说太大，其边长上限为 {most}；请选择 TIFF 或 PNG。</translation>
    </message>
    <message>
        <source>{file} cannot be read ({reason}).</source>
        <translation>无法读取 {file}（{reason}）。</translation>
    </message>
    <message>
        <source>{file} cannot be read ({reason}): check its permissions.</source>
        <translation>无法读取 {file}（{reason}）：请检查其权限。</translation>
    </message>
    <message>
        <source>{file} cannot be read ({reason}): choose another film.</source>
        <translation>无法读取 {file}（{reason}）：请选择其他影片。</translation>
    </message>
    <message>
        <source>{file} cannot be read as a film: it is damaged or cut off at its start, or none.</source>
        <translation>无法将 {file} 作为影片读取：文件已损坏、开头缺失，或者不是影片。</translation>
    </message>
    <message>
        <source>{file} cannot be written ({reason}); choose another place.</source>
        <translation>无法写入 {file}（{reason}）；请选择其他位置。</translation>
    </message>
    <message>
        <source>{file} cannot be written as {format} ({reason}); choose another format.</source>
        <translation>无法将 {file} 写为 {format}（{reason}）；请选择其他格式。</translation>
    </message>
    <message>
        <source>{file} cannot be written: let its name end in one of these: {endings}.</source>
        <translation>无法写入 {file}：其名称须以下列之一结尾：{endings}。</translation>
    </message>
    <message>
        <source>{file} changed while it was read: try it again.</source>
        <translation>{file} 在读取过程中发生了变化：请重试。</translation>
    </message>
    <message>
        <source>{file} could not be used ({reason}): check its permissions and try again.</source>
        <translation>无法使用 {file}（{reason}）：请检查其权限后重试。</translation>
    </message>
    <message>
        <source>{file} does not exist.</source>
        <translation>{file} 不存在。</translation>
    </message>
    <message>
        <source>{file} does not exist: check the path.</source>
        <translation>{file} 不存在：请检查路径。</translation>
    </message>
    <message>
        <source>{file} does not say its format; let its name end in one of these: {endings}.</source>
        <translation>{file} 未指明格式；其名称须以下列之一结尾：{endings}。</translation>
    </message>
    <message>
        <source>{file} exists already and was left as it is: skip or overwrite such files, or choose another name.</source>
        <translation>{file} 已存在，未作改动：请跳过或覆盖此类文件，或选择其他名称。</translation>
    </message>
    <message>
        <source>{file} exists already.</source>
        <translation>{file} 已存在。</translation>
    </message>
    <message>
        <source>{file} exists already: choose another name, or replace it.</source>
        <translation>{file} 已存在：请选择其他名称，或替换它。</translation>
    </message>
    <message>
        <source>{file} exists already; choose another name or allow overwriting.</source>
        <translation>{file} 已存在；请选择其他名称或允许覆盖。</translation>
    </message>
    <message>
        <source>{file} has a kind of numbers as pixels that no photo has ({kind}).</source>
        <translation>{file} 的像素数值类型不是照片所用的（{kind}）。</translation>
    </message>
    <message>
        <source>{file} has changed since its project was made: check that the shots still begin where they should.</source>
        <translation>{file} 自项目创建以来已改变：请检查各镜头是否仍从正确的位置开始。</translation>
    </message>
    <message>
        <source>{file} has no frame between the start and the end that were given.</source>
        <translation>{file} 在给定的起点和终点之间没有任何帧。</translation>
    </message>
    <message>
        <source>{file} has no pixels.</source>
        <translation>{file} 没有像素。</translation>
    </message>
    <message>
        <source>{file} holds a critic, which judges pictures and colours none: import a generator&apos;s file.</source>
        <translation>{file} 包含的是评判网络，它只评判图片而不上色：请导入生成网络的文件。</translation>
    </message>
    <message>
        <source>{file} holds a film in a form that FFmpeg cannot decode: convert it first.</source>
        <translation>{file} 中影片的格式 FFmpeg 无法解码：请先转换。</translation>
    </message>
    <message>
        <source>{file} holds no moving picture.</source>
        <translation>{file} 不含视频画面。</translation>
    </message>
    <message>
        <source>{file} holds no weights of a network; choose a .pth or .safetensors file.</source>
        <translation>{file} 不包含网络权重；请选择 .pth 或 .safetensors 文件。</translation>
    </message>
    <message>
        <source>{file} holds numbers that are no shades between black and white; save it with 8 or 16 bits per channel.</source>
        <translation>{file} 中的数值不是黑白之间的色调；请以每通道 8 或 16 位保存。</translation>
    </message>
    <message>
        <source>{file} holds values that are no numbers (in {tensor}); it is damaged, or its training went wrong: use another file.</source>
        <translation>{file} 中含有非数值（位于 {tensor}）；文件已损坏或训练有误：请使用其他文件。</translation>
    </message>
    <message>
        <source>{file} holds values that are not numbers (in {tensor}): get the file again.</source>
        <translation>{file} 中含有非数值（位于 {tensor}）：请重新获取该文件。</translation>
    </message>
    <message>
        <source>{file} holds weights of some other network: only DeOldify&apos;s generators and critic and restorer&apos;s own networks can be used.</source>
        <translation>{file} 包含其他网络的权重：只能使用 DeOldify 的生成网络和评判网络以及 restorer 自己的网络。</translation>
    </message>
    <message>
        <source>{file} is a HEIC photo, which needs one more package; type: pip install pillow-heif</source>
        <translation>{file} 是 HEIC 照片，需要另装一个软件包；请输入：pip install pillow-heif</translation>
    </message>
    <message>
        <source>{file} is a TIFF of a kind that restorer does not read ({kind}, {bits} bits); save it as RGB or grey with 16 bits.</source>
        <translation>{file} 是 restorer 无法读取的 TIFF 类型（{kind}，{bits} 位）；请另存为 16 位 RGB 或灰度。</translation>
    </message>
    <message>
        <source>{file} is a TIFF with a compression that restorer does not read (number {number}); save it uncompressed or with LZW.</source>
        <translation>{file} 是 TIFF，其压缩方式 restorer 无法读取（编号 {number}）；请不压缩或以 LZW 保存。</translation>
    </message>
    <message>
        <source>{file} is a critic, which judges colours and makes none: choose the generator&apos;s file.</source>
        <translation>{file} 是评判网络，它只评判色彩而不生成色彩：请选择生成网络的文件。</translation>
    </message>
    <message>
        <source>{file} is a folder: give the path of a .pth or .safetensors file.</source>
        <translation>{file} 是文件夹：请给出 .pth 或 .safetensors 文件的路径。</translation>
    </message>
    <message>
        <source>{file} is a folder: name the film itself.</source>
        <translation>{file} 是文件夹：请指定影片本身。</translation>
    </message>
    <message>
        <source>{file} is a folder; choose a model file in it.</source>
        <translation>{file} 是文件夹；请选择其中的模型文件。</translation>
    </message>
    <message>
        <source>{file} is a folder; give the name of a file.</source>
        <translation>{file} 是文件夹；请给出文件名。</translation>
    </message>
    <message>
        <source>{file} is a folder; give the photos in it.</source>
        <translation>{file} 是文件夹；请给出其中的照片。</translation>
    </message>
    <message>
        <source>{file} is a journal without a batch: start the batch anew.</source>
        <translation>{file} 是没有批处理内容的日志：请重新开始批处理。</translation>
    </message>
    <message>
        <source>{file} is a picture, not a film: colour it as a photo.</source>
        <translation>{file} 是图片，不是影片：请作为照片上色。</translation>
    </message>
    <message>
        <source>{file} is a web page that was saved instead of the model; download the model itself again.</source>
        <translation>{file} 是网页，而不是模型；请重新下载模型本身。</translation>
    </message>
    <message>
        <source>{file} is an original, which is never overwritten: choose another name.</source>
        <translation>{file} 是原件，绝不会被覆盖：请选择其他名称。</translation>
    </message>
    <message>
        <source>{file} is being written by another restorer: wait for it to end.</source>
        <translation>另一个 restorer 正在写入 {file}：请等它结束。</translation>
    </message>
    <message>
        <source>{file} is cut off; fetch it again from where it came from.</source>
        <translation>{file} 不完整；请从原处重新获取。</translation>
    </message>
    <message>
        <source>{file} is damaged or cut off and cannot be read; fetch it again from where it came from.</source>
        <translation>{file} 已损坏或不完整，无法读取；请从原处重新获取。</translation>
    </message>
    <message>
        <source>{file} is damaged or incomplete ({reason}); download or copy it again.</source>
        <translation>{file} 已损坏或不完整（{reason}）；请重新下载或复制。</translation>
    </message>
    <message>
        <source>{file} is damaged: not one frame of it can be read.</source>
        <translation>{file} 已损坏：一帧也无法读取。</translation>
    </message>
    <message>
        <source>{file} is damaged: there is no frame at {time} s.</source>
        <translation>{file} 已损坏：{time} 秒处没有帧。</translation>
    </message>
    <message>
        <source>{file} is empty.</source>
        <translation>{file} 是空的。</translation>
    </message>
    <message>
        <source>{file} is empty; download or copy it again.</source>
        <translation>{file} 是空的；请重新下载或复制。</translation>
    </message>
    <message>
        <source>{file} is no journal of a batch: name another file.</source>
        <translation>{file} 不是批处理日志：请指定其他文件。</translation>
    </message>
    <message>
        <source>{file} is no project of a film, or a damaged one.</source>
        <translation>{file} 不是影片的项目文件，或者已损坏。</translation>
    </message>
    <message>
        <source>{file} is no report: let its name end in .csv or .html.</source>
        <translation>{file} 不是报告：其名称须以 .csv 或 .html 结尾。</translation>
    </message>
    <message>
        <source>{file} is not a file.</source>
        <translation>{file} 不是文件。</translation>
    </message>
    <message>
        <source>{file} is not a picture that restorer can read; it reads JPEG, PNG, TIFF, WebP, BMP, GIF and AVIF.</source>
        <translation>{file} 不是 restorer 能读取的图片；它可读取 JPEG、PNG、TIFF、WebP、BMP、GIF 和 AVIF。</translation>
    </message>
    <message>
        <source>{file} is not an installed model: delete it yourself.</source>
        <translation>{file} 不是已安装的模型：请自行删除。</translation>
    </message>
    <message>
        <source>{file} is not an installed model: there is nothing to compare.</source>
        <translation>{file} 不是已安装的模型：没有可比较的内容。</translation>
    </message>
    <message>
        <source>{file} is not there: give the path of a .pth or .safetensors file.</source>
        <translation>{file} 不存在：请给出 .pth 或 .safetensors 文件的路径。</translation>
    </message>
    <message>
        <source>{file} is not there: put the film back, or open it at its new place.</source>
        <translation>{file} 不存在：请将影片放回原处，或从新位置打开。</translation>
    </message>
    <message>
        <source>{file} is the original {original}, which is never overwritten; choose another name.</source>
        <translation>{file} 是原件 {original}，绝不会被覆盖；请选择其他名称。</translation>
    </message>
    <message>
        <source>{file} is too large for TIFF, which ends at 4 GiB; choose PNG.</source>
        <translation>{file} 对 TIFF 来说太大，其上限为 4 GiB；请选择 PNG。</translation>
    </message>
    <message>
        <source>{file} lacks {count} of the tensors of a {kind} network, {tensor} among them; it is damaged or was made by another program.</source>
        <translation>{file} 缺少 {kind} 网络的 {count} 个张量，其中包括 {tensor}；文件已损坏或由其他程序生成。</translation>
    </message>
    <message>
        <source>{file} looks like a {kind} network, but holds {count} tensors that do not belong to one, {tensor} among them; it cannot be used.</source>
        <translation>{file} 看似 {kind} 网络，但含有 {count} 个不属于它的张量，其中包括 {tensor}；无法使用。</translation>
    </message>
    <message>
        <source>{file} looks like a {kind} network, but {tensor} has the shape {found} instead of {expected}; it cannot be used.</source>
        <translation>{file} 看似 {kind} 网络，但 {tensor} 的形状是 {found} 而不是 {expected}；无法使用。</translation>
    </message>
    <message>
        <source>{file} met a fault in restorer itself ({fault}): please report it with the batch&apos;s journal.</source>
        <translation>{file} 遇到 restorer 自身的错误（{fault}）：请连同批处理日志一并报告。</translation>
    </message>
    <message>
        <source>{file} needs program code ({reason}) to make its weights, which could do anything; ask its author for the plain weights.</source>
        <translation>{file} 需要运行程序代码（{reason}）才能生成权重，而代码可能执行任何操作；请向作者索取纯权重文件。</translation>
    </message>
    <message>
        <source>{file} stores {tensor} as {kind}; it is damaged or was made by another program.</source>
        <translation>{file} 将 {tensor} 存为 {kind}；文件已损坏或由其他程序生成。</translation>
    </message>
    <message>
        <source>{file} was not written as it was read: check the disk and try again.</source>
        <translation>{file} 写入的内容与读取的不一致：请检查磁盘后重试。</translation>
    </message>
    <message>
        <source>{file} would hold a {format} picture; let its name end in {ending}.</source>
        <translation>{file} 将包含 {format} 图片；其名称须以 {ending} 结尾。</translation>
    </message>
    <message>
        <source>{file} would unfold to {size} megapixels, more than the {most} that restorer opens; make a smaller copy of it.</source>
        <translation>{file} 展开后有 {size} 百万像素，超过 restorer 能打开的 {most} 百万像素；请制作较小的副本。</translation>
    </message>
    <message>
        <source>{film} has another project beside it: open the film, or take that one away first.</source>
        <translation>{film} 旁边有另一个项目：请打开影片，或先移走那个项目。</translation>
    </message>
    <message>
        <source>{film}, the film of the project {file}, is not there: put the two side by side.</source>
        <translation>找不到 {film}（项目 {file} 的影片）：请把两者放在一起。</translation>
    </message>
    <message>
        <source>{folder} cannot be deleted: {reason}.</source>
        <translation>无法删除 {folder}：{reason}。</translation>
    </message>
    <message>
        <source>{folder} is in the way: rename it or choose another target.</source>
        <translation>{folder} 占用了所需的位置：请将其改名或选择其他目标。</translation>
    </message>
    <message>
        <source>{folder} is of a newer version of restorer: go on with that one, or delete it.</source>
        <translation>{folder} 来自较新版本的 restorer：请用该版本继续，或将其删除。</translation>
    </message>
    <message>
        <source>{folder}, where the photos are, is gone: connect its disk again.</source>
        <translation>存放照片的 {folder} 不见了：请重新连接其磁盘。</translation>
    </message>
    <message>
        <source>{folder}, where the results go, cannot be written ({reason}).</source>
        <translation>无法写入存放结果的 {folder}（{reason}）。</translation>
    </message>
    <message>
        <source>{folder}, where the results go, is gone: connect its disk again.</source>
        <translation>存放结果的 {folder} 不见了：请重新连接其磁盘。</translation>
    </message>
    <message>
        <source>{format} has no place for IPTC records: their main texts are kept as XMP.</source>
        <translation>{format} 容纳不下 IPTC 记录：其主要文字以 XMP 保留。</translation>
    </message>
    <message>
        <source>{format} is written with 8 bits per channel.</source>
        <translation>{format} 以每通道 8 位写入。</translation>
    </message>
    <message>
        <source>{host} does not give the picture (HTTP {number}); save it in the browser and open the file.</source>
        <translation>{host} 不提供该图片（HTTP {number}）；请在浏览器中保存后再打开文件。</translation>
    </message>
    <message>
        <source>{path} cannot be read ({reason}).</source>
        <translation>无法读取 {path}（{reason}）。</translation>
    </message>
    <message>
        <source>{path} cannot be searched ({reason}).</source>
        <translation>无法搜索 {path}（{reason}）。</translation>
    </message>
    <message>
        <source>{path} has the name of a result and is taken for one.</source>
        <translation>{path} 的名称与结果相同，因此被视为结果。</translation>
    </message>
    <message>
        <source>{path} is a link that leads nowhere.</source>
        <translation>{path} 是一个失效的链接。</translation>
    </message>
    <message>
        <source>{path} is a result of this batch.</source>
        <translation>{path} 是本批处理的结果。</translation>
    </message>
    <message>
        <source>{path} is neither a file nor a folder.</source>
        <translation>{path} 既不是文件也不是文件夹。</translation>
    </message>
    <message>
        <source>{path} is where the results go.</source>
        <translation>{path} 是存放结果的位置。</translation>
    </message>
    <message>
        <source>{path} is {real}, which is in the batch already.</source>
        <translation>{path} 就是 {real}，已在批处理中。</translation>
    </message>
    <message>
        <source>{path} leads to a folder that is searched already.</source>
        <translation>{path} 指向一个已在搜索的文件夹。</translation>
    </message>
    <message>
        <source>{photo} has no file to be saved beside; use Save as.</source>
        <translation>{photo} 没有可在旁边保存的文件；请使用“另存为”。</translation>
    </message>
    <message>
        <source>{track} does not fit: converted to {codec}.</source>
        <translation>{track} 不适用：已转换为 {codec}。</translation>
    </message>
    <message>
        <source>{track} is left out: only the first one is coloured.</source>
        <translation>{track} 未保留：只为第一条上色。</translation>
    </message>
    <message>
        <source>{track} is left out: this kind of file cannot hold it, mkv may.</source>
        <translation>{track} 未保留：此类文件无法容纳，mkv 或许可以。</translation>
    </message>
    <message>
        <source>{track} is left out: this kind of file cannot hold it.</source>
        <translation>{track} 未保留：此类文件无法容纳。</translation>
    </message>
    <message>
        <source>{width} × {height}, {bits} bits; {model} ({sha256}), render factor {factor}, {device}, {precision}; asked for: {asked}; {seconds} s, {time}, restorer {version}</source>
        <translation>{width} × {height}，{bits} 位；{model}（{sha256}），渲染系数 {factor}，{device}，{precision}；要求：{asked}；{seconds} 秒，{time}，restorer {version}</translation>
    </message>
</context>
<context>
    <name>SessionKeeper</name>
    <message>
        <source>Open again</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>restorer was not closed properly last time.</source>
        <translation>restorer 上次未正常关闭。</translation>
    </message>
    <message>
        <source>Photos that were open: {count}.</source>
        <translation>当时打开的照片：{count}。</translation>
    </message>
    <message>
        <source>Pictures that had no file are lost: {count}.</source>
        <translation>没有文件的图片已丢失：{count}。</translation>
    </message>
</context>
<context>
    <name>SetupView</name>
    <message>
        <source>Choose a folder for the results</source>
        <translation>请选择结果文件夹</translation>
    </message>
    <message>
        <source>A folder for the results</source>
        <translation>结果文件夹</translation>
    </message>
</context>
<context>
    <name>Shelf</name>
    <message>
        <source>{model} is installed.</source>
        <translation>{model} 已安装。</translation>
    </message>
    <message>
        <source>{model} is whole.</source>
        <translation>{model} 完好无损。</translation>
    </message>
    <message>
        <source>{model} is removed.</source>
        <translation>{model} 已移除。</translation>
    </message>
    <message>
        <source>{file} is installed as a model.</source>
        <translation>{file} 已安装为模型。</translation>
    </message>
    <message>
        <source>Stopped. What has arrived is kept; the download goes on from there.</source>
        <translation>已停止。已下载的部分会保留，下次从此处继续。</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>On the film</source>
        <translation>在影片上</translation>
    </message>
    <message>
        <source>In a batch</source>
        <translation>在批处理中</translation>
    </message>
    <message>
        <source>With fingers</source>
        <translation>用手指</translation>
    </message>
    <message>
        <source>Space, held</source>
        <translation>按住空格键</translation>
    </message>
    <message>
        <source>Show the photo as it was</source>
        <translation>显示原来的照片</translation>
    </message>
    <message>
        <source>Left, Right</source>
        <translation>左、右方向键</translation>
    </message>
    <message>
        <source>Move the divider</source>
        <translation>移动分割线</translation>
    </message>
    <message>
        <source>Home, End</source>
        <translation>Home、End</translation>
    </message>
    <message>
        <source>Divider to the edge</source>
        <translation>分割线移到边缘</translation>
    </message>
    <message>
        <source>+, −</source>
        <translation>+、−</translation>
    </message>
    <message>
        <source>Zoom in, zoom out</source>
        <translation>放大、缩小</translation>
    </message>
    <message>
        <source>0, 1</source>
        <translation>0、1</translation>
    </message>
    <message>
        <source>Fit, 100 %</source>
        <translation>适合窗口、100%</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>滚轮</translation>
    </message>
    <message>
        <source>Zoom at the pointer</source>
        <translation>在指针处缩放</translation>
    </message>
    <message>
        <source>Double click</source>
        <translation>双击</translation>
    </message>
    <message>
        <source>Switch between fit and 100 %</source>
        <translation>在适合窗口与 100% 之间切换</translation>
    </message>
    <message>
        <source>Delete, in the strip</source>
        <translation>在胶片栏中按 Delete</translation>
    </message>
    <message>
        <source>Close the photo</source>
        <translation>关闭照片</translation>
    </message>
    <message>
        <source>Space, P</source>
        <translation>空格键、P</translation>
    </message>
    <message>
        <source>Play, stop</source>
        <translation>播放、停止</translation>
    </message>
    <message>
        <source>One frame back, on</source>
        <translation>后退、前进一帧</translation>
    </message>
    <message>
        <source>Shift+Left, Right</source>
        <translation>Shift+左、右方向键</translation>
    </message>
    <message>
        <source>Ten frames back, on</source>
        <translation>后退、前进十帧</translation>
    </message>
    <message>
        <source>Page Up, Page Down</source>
        <translation>Page Up、Page Down</translation>
    </message>
    <message>
        <source>Shot before, next shot</source>
        <translation>上一个、下一个镜头</translation>
    </message>
    <message>
        <source>First frame, last frame</source>
        <translation>第一帧、最后一帧</translation>
    </message>
    <message>
        <source>See less of the timeline, more of it</source>
        <translation>放大、缩小时间线</translation>
    </message>
    <message>
        <source>Up, Down</source>
        <translation>上、下方向键</translation>
    </message>
    <message>
        <source>Louder, quieter</source>
        <translation>调高、调低音量</translation>
    </message>
    <message>
        <source>Sound off, on</source>
        <translation>关闭、打开声音</translation>
    </message>
    <message>
        <source>Begin here, end here</source>
        <translation>从此处开始、在此处结束</translation>
    </message>
    <message>
        <source>Shift+I, O</source>
        <translation>Shift+I, O</translation>
    </message>
    <message>
        <source>Go to where it begins, ends</source>
        <translation>转到其开始、结束处</translation>
    </message>
    <message>
        <source>See that part, or the whole film</source>
        <translation>查看该部分，或整部影片</translation>
    </message>
    <message>
        <source>Play again and again</source>
        <translation>循环播放</translation>
    </message>
    <message>
        <source>Take the whole film</source>
        <translation>使用整部影片</translation>
    </message>
    <message>
        <source>Split the shot, join it with the next</source>
        <translation>拆分镜头、与下一个合并</translation>
    </message>
    <message>
        <source>Export the film</source>
        <translation>导出影片</translation>
    </message>
    <message>
        <source>Start the batch that is set up</source>
        <translation>开始已设置好的批处理</translation>
    </message>
    <message>
        <source>Enter, in the table</source>
        <translation>在表格中按 Enter</translation>
    </message>
    <message>
        <source>Compare the photo</source>
        <translation>对比照片</translation>
    </message>
    <message>
        <source>Take out of the batch</source>
        <translation>从批处理中移除</translation>
    </message>
    <message>
        <source>Delete, in the table</source>
        <translation>在表格中按 Delete</translation>
    </message>
    <message>
        <source>One finger</source>
        <translation>一根手指</translation>
    </message>
    <message>
        <source>Move the photo or the divider</source>
        <translation>移动照片或分割线</translation>
    </message>
    <message>
        <source>Two fingers</source>
        <translation>两根手指</translation>
    </message>
    <message>
        <source>Zoom, and move the photo</source>
        <translation>缩放并移动照片</translation>
    </message>
    <message>
        <source>Two taps</source>
        <translation>轻点两下</translation>
    </message>
    <message>
        <source>Pinch on a touchpad</source>
        <translation>在触控板上捏合</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <extracomment>What is pressed, and what it does.</extracomment>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>全局</translation>
    </message>
    <message>
        <source>On the photo</source>
        <translation>在照片上</translation>
    </message>
</context>
<context>
    <name>Sources</name>
    <message>
        <source>Folders and photos</source>
        <translation>文件夹和照片</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>添加文件夹…</translation>
    </message>
    <message>
        <source>Add photos…</source>
        <translation>添加照片…</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Give an old photograph its colours back</source>
        <translation>让老照片重现色彩</translation>
    </message>
    <message>
        <source>Drop photos anywhere in this window</source>
        <translation>将照片拖放到窗口中的任意位置</translation>
    </message>
    <message>
        <source>Open photos…</source>
        <translation>打开照片…</translation>
    </message>
    <message>
        <source>or paste a picture with {keys}</source>
        <translation>或用 {keys} 粘贴图片</translation>
    </message>
    <message>
        <source>No photo at hand? Try one of these:</source>
        <translation>手边没有照片？试试这些：</translation>
    </message>
</context>
<context>
    <name>State</name>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>正在打开…</translation>
    </message>
    <message>
        <source>Colouring…</source>
        <translation>正在上色…</translation>
    </message>
    <message>
        <source>In colour</source>
        <translation>已上色</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Could not be done</source>
        <translation>未能完成</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Getting ready…</source>
        <translation>正在准备…</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>Device in use</source>
        <translation>当前设备</translation>
    </message>
    <message>
        <source>{width} × {height}, {megapixels} megapixels</source>
        <translation>{width} × {height}，{megapixels} 百万像素</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent}%</translation>
    </message>
    <message>
        <source>coloured in {seconds} s at render factor {factor}</source>
        <translation>用时 {seconds} 秒上色，渲染系数 {factor}</translation>
    </message>
    <message>
        <source>Device: processor</source>
        <translation>设备：处理器</translation>
    </message>
    <message>
        <source>Device: NVIDIA graphics card</source>
        <translation>设备：NVIDIA 显卡</translation>
    </message>
    <message>
        <source>Device: Apple graphics</source>
        <translation>设备：Apple 图形处理器</translation>
    </message>
</context>
<context>
    <name>Stills</name>
    <message>
        <source>frame {number}</source>
        <translation>第 {number} 帧</translation>
    </message>
</context>
<context>
    <name>Tasks</name>
    <message>
        <source>There is not enough memory for this; close other programs and try again.</source>
        <translation>内存不足；请关闭其他程序后重试。</translation>
    </message>
    <message>
        <source>Something went wrong inside restorer; the log says more.</source>
        <translation>restorer 内部出错；详情见日志。</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Part of the film that is seen</source>
        <translation>影片的可见部分</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Left and right arrows step by one frame, with Shift by ten, Page Up and Page Down by shots; Home and End go to the ends, plus and minus zoom, Space plays, up and down arrows change the volume.</source>
        <translation>左右方向键逐帧移动，按住 Shift 一次十帧，Page Up 和 Page Down 按镜头移动；Home 和 End 跳到两端，加号和减号缩放，空格播放，上下方向键调节音量。</translation>
    </message>
    <message>
        <source>{number} grey</source>
        <translation>{number} 黑白</translation>
    </message>
    <message>
        <source>Looking for shots… {percent} %</source>
        <translation>正在识别镜头… {percent}%</translation>
    </message>
    <message>
        <source>Shot {number} of {count}, {begin} to {end}</source>
        <translation>第 {number} 个镜头，共 {count} 个，{begin} 至 {end}</translation>
    </message>
    <message>
        <source>It is left as it is.</source>
        <translation>保持原样。</translation>
    </message>
    <message>
        <source>Green line: frames whose colours are there already.</source>
        <translation>绿线：颜色已就绪的帧。</translation>
    </message>
    <message>
        <source>Its own settings: {model}, render factor {factor}, vividness {percent} %</source>
        <translation>自有设置：{model}，渲染系数 {factor}，鲜艳度 {percent} %</translation>
    </message>
</context>
<context>
    <name>Transport</name>
    <message>
        <source>Position</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>{time}   frame {number} of {count}</source>
        <translation>{time}   第 {number}/{count} 帧</translation>
    </message>
</context>
<context>
    <name>VideoActions</name>
    <message>
        <source>One frame back</source>
        <translation>后退一帧</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>One frame on</source>
        <translation>前进一帧</translation>
    </message>
    <message>
        <source>Begin here</source>
        <translation>从此处开始</translation>
    </message>
    <message>
        <source>End here</source>
        <translation>在此处结束</translation>
    </message>
    <message>
        <source>Take the whole film</source>
        <translation>使用整部影片</translation>
    </message>
    <message>
        <source>Split the shot here</source>
        <translation>在此处拆分镜头</translation>
    </message>
    <message>
        <source>Join with the next shot</source>
        <translation>与下一个镜头合并</translation>
    </message>
    <message>
        <source>See more of the timeline</source>
        <translation>显示更长的时间线</translation>
    </message>
    <message>
        <source>See less of the timeline, larger</source>
        <translation>放大时间线</translation>
    </message>
    <message>
        <source>See the part from in to out, or all</source>
        <translation>查看入点到出点的部分，或全部</translation>
    </message>
    <message>
        <source>Go to the in point</source>
        <translation>转到入点</translation>
    </message>
    <message>
        <source>Go to the out point</source>
        <translation>转到出点</translation>
    </message>
    <message>
        <source>Play again and again</source>
        <translation>循环播放</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>静音</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Write the film in colour; its settings are kept beside it by themselves</source>
        <translation>写出彩色影片；其设置会自动保存在影片旁边</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Play from here to the out point</source>
        <translation>从此处播放到出点</translation>
    </message>
    <message>
        <source>Sound on</source>
        <translation>打开声音</translation>
    </message>
    <message>
        <source>Sound off</source>
        <translation>关闭声音</translation>
    </message>
</context>
<context>
    <name>VideoDialogs</name>
    <message>
        <source>Films</source>
        <translation>影片</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>所有文件</translation>
    </message>
    <message>
        <source>Open a film</source>
        <translation>打开影片</translation>
    </message>
    <message>
        <source>A film is being exported.</source>
        <translation>正在导出影片。</translation>
    </message>
    <message>
        <source>What is finished of it is kept, and the export can go on another time. Whatever else is under way is stopped.</source>
        <translation>已完成的部分会保留，以后可以继续导出。其他正在进行的操作都会停止。</translation>
    </message>
    <message>
        <source>Films that wait for their turn: {count}. They would have to be exported another time.</source>
        <translation>等待中的影片：{count}。它们需要以后再导出。</translation>
    </message>
    <message>
        <source>Keep working</source>
        <translation>继续工作</translation>
    </message>
    <message>
        <source>Discard the unfinished export of {name}?</source>
        <translation>要丢弃 {name} 未完成的导出吗？</translation>
    </message>
    <message>
        <source>Frames that are done: {count}. They would have to be coloured again.</source>
        <translation>已完成的帧数：{count}。它们将需要重新上色。</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>停止并关闭</translation>
    </message>
</context>
<context>
    <name>VideoPage</name>
    <message>
        <source>Film, before and after</source>
        <translation>影片，上色前后</translation>
    </message>
    <message>
        <source>Colour the range now, so that it can be played in colour</source>
        <translation>现在为该范围上色，以便播放彩色画面</translation>
    </message>
    <message>
        <source>One film at a time: {name} is opened.</source>
        <translation>一次只能处理一部影片：已打开 {name}。</translation>
    </message>
    <message>
        <source>Stop colouring ahead, {percent} %</source>
        <translation>停止预先上色，{percent}%</translation>
    </message>
    <message>
        <source>Colour the range ahead</source>
        <translation>预先为该范围上色</translation>
    </message>
    <message>
        <source>The range is in colour; P plays it.</source>
        <translation>该范围已上色；按 P 键播放。</translation>
    </message>
    <message>
        <source>This computer does not keep up with colouring the film while it plays. “{button}” first, then it is played in colour.</source>
        <translation>这台电脑来不及在播放时为影片上色。先点“{button}”，之后即可以彩色播放。</translation>
    </message>
</context>
<context>
    <name>VideoPanel</name>
    <message>
        <source>Film</source>
        <translation>影片</translation>
    </message>
    <message>
        <source>Whole film</source>
        <translation>整部影片</translation>
    </message>
    <message>
        <source>This shot</source>
        <translation>此镜头</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>保持原样</translation>
    </message>
    <message>
        <source>This shot gets no colours</source>
        <translation>此镜头不上色</translation>
    </message>
    <message>
        <source>As the whole film</source>
        <translation>与整部影片相同</translation>
    </message>
    <message>
        <source>Take this shot&apos;s own settings away</source>
        <translation>移除此镜头自己的设置</translation>
    </message>
    <message>
        <source>Steadiness</source>
        <translation>稳定度</translation>
    </message>
    <message>
        <source>How still colours are held from frame to frame, along what moves. 0: each frame as the network sees it. It is seen when the film is played or exported, and on a single frame once those before it are in colour.</source>
        <translation>色彩在帧与帧之间沿运动方向保持稳定的程度。0：每一帧都按网络所见。效果在播放或导出时可见；前面的帧上色之后，单帧上也能看到。</translation>
    </message>
    <message>
        <source>{width} × {height}, {rate} frames per second, {length}</source>
        <translation>{width} × {height}，每秒 {rate} 帧，{length}</translation>
    </message>
    <message>
        <source>As soon as the shots are found</source>
        <translation>找到镜头后即可使用</translation>
    </message>
    <message>
        <source>For every shot.</source>
        <translation>用于所有镜头。</translation>
    </message>
    <message>
        <source>For shots without settings of their own. With their own: {number}.</source>
        <translation>用于没有单独设置的镜头；有单独设置的镜头：{number}。</translation>
    </message>
    <message>
        <source>Shot {number} of {count}, frames {first} to {last}.</source>
        <translation>镜头 {number}/{count}，第 {first} 至 {last} 帧。</translation>
    </message>
    <message>
        <source>Shot {number} of {count}, frames {first} to {last}: its own settings.</source>
        <translation>镜头 {number}/{count}，第 {first} 至 {last} 帧：单独设置。</translation>
    </message>
</context>
<context>
    <name>VideoStart</name>
    <message>
        <source>A film, coloured shot by shot</source>
        <translation>逐个镜头为影片上色</translation>
    </message>
    <message>
        <source>Drop a film here. Its shots are found by themselves, and each can have settings of its own. Your film is never changed: sound, subtitles and chapters go along into a new one, and an export that was interrupted goes on where it stopped.</source>
        <translation>将影片拖放到此处。镜头会自动识别，每个镜头都可以有自己的设置。原影片绝不会被修改：声音、字幕和章节会一并写入新影片，中断的导出会从停下的地方继续。</translation>
    </message>
    <message>
        <source>Choose a film…</source>
        <translation>选择影片…</translation>
    </message>
</context>
<context>
    <name>VolumeControl</name>
    <message>
        <source>Volume</source>
        <translation>音量</translation>
    </message>
    <message>
        <source>This film has no sound</source>
        <translation>这部影片没有声音</translation>
    </message>
    <message>
        <source>This machine has no device to play the film&apos;s sound</source>
        <translation>这台电脑没有可播放影片声音的设备</translation>
    </message>
    <message>
        <source>Volume: {percent} %</source>
        <translation>音量：{percent} %</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
</context>
</TS>
