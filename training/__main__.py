"""``python -m training STAGE``."""

import argparse
import importlib
import json
import logging
import sys
from pathlib import Path

from restorer.errors import RestorerError

_TRAINING = {
    "generator": "pretrain a generator conventionally",
    "critic": "pretrain a critic against a fixed generator",
    "nogan": "train generator and critic together for a short time",
}


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m training", description="Train the networks.")
    stages = parser.add_subparsers(dest="stage", required=True, metavar="STAGE")

    for name, what in _TRAINING.items():
        stage = stages.add_parser(name, help=what)
        stage.add_argument("--preset", default="smoke", help="name of a preset, or a TOML file")
        stage.add_argument(
            "--pictures", nargs="+", action="extend", type=Path, default=[], metavar="PATH"
        )
        stage.add_argument(
            "--run", type=Path, help="folder of checkpoints; resumed where it holds one"
        )
        stage.add_argument(
            "--set", nargs="+", action="extend", default=[], metavar="KEY=VALUE", dest="overrides"
        )
        stage.add_argument(
            "--dry-run", action="store_true", help="print the configuration and stop"
        )

    prepare = stages.add_parser("prepare", help="index the pictures worth training on")
    prepare.add_argument("sources", nargs="+", type=Path, metavar="PATH", help="folders or shards")
    prepare.add_argument("--index", type=Path, required=True, metavar="FILE.jsonl")
    prepare.add_argument("--smallest", type=int, default=128, metavar="PX", help="short side")
    prepare.add_argument("--workers", type=int, metavar="N")

    evaluate = stages.add_parser("evaluate", help="measure models on colour photographs")
    evaluate.add_argument("--model", nargs="+", type=Path, required=True, metavar="FILE")
    evaluate.add_argument("--pictures", type=Path, required=True, metavar="FOLDER")
    evaluate.add_argument("--render-factor", nargs="+", type=int, default=[16], metavar="N")
    evaluate.add_argument("--vividness", type=float, default=1.0, metavar="X")
    evaluate.add_argument("--blends", action="store_true", help="also the mean of every two")
    evaluate.add_argument("--lpips", nargs=2, type=Path, metavar=("LINEAR", "TRUNK"))
    evaluate.add_argument("--fid", type=Path, metavar="INCEPTION")
    evaluate.add_argument("--no-truth", action="store_true", help="old photographs: report only")
    evaluate.add_argument("--report", type=Path, metavar="FILE.html", help="a page to rate blind")
    evaluate.add_argument("--shown", type=int, default=40, metavar="N", help="pictures in it")
    evaluate.add_argument("--seed", type=int, default=1, metavar="N")
    evaluate.add_argument("--json", action="store_true")

    export = stages.add_parser("export", help="write a run's model as one safetensors file")
    export.add_argument(
        "--run",
        type=Path,
        required=True,
        nargs="+",
        metavar="RUN",
        help="of several from one start, the mean of their weights",
    )
    export.add_argument("--output", type=Path, required=True, metavar="FILE")
    export.add_argument("--title", default="my model")
    export.add_argument("--good-for", default="", metavar="TEXT", help="what it does well")
    export.add_argument("--licence", default="", metavar="TEXT", help="of the model")
    export.add_argument(
        "--data", nargs="+", default=[], metavar="TEXT", help="each collection with its licence"
    )
    export.add_argument("--render-factor", type=int, metavar="N", help="default: as trained")
    export.add_argument("--vividness", type=float, metavar="X", help="default: as measured")
    return parser


def _train(arguments: argparse.Namespace) -> None:
    from training import config

    kind = config.STAGES[arguments.stage]
    resolved = config.load(kind, arguments.preset, arguments.overrides)
    if arguments.dry_run:
        print(json.dumps(config.as_dict(resolved), indent=2))
        return
    if arguments.run is None:
        raise RestorerError("Name the folder of the run: --run FOLDER.")
    if not arguments.pictures:
        raise RestorerError("Name the photographs: --pictures FOLDER, or an index, or tar shards.")
    import torch

    from training import parallel

    stage = importlib.import_module(f"training.{arguments.stage}")
    try:
        with parallel.joined():
            if not parallel.is_first():
                logging.getLogger().setLevel(logging.WARNING)  # the first tells it all
            stage.train(resolved, arguments.pictures, arguments.run)
    except torch.OutOfMemoryError as error:
        raise RestorerError(
            "The memory of the GPU is full: compute each batch in parts (--set accumulate=4), or "
            "choose a smaller one; resident=off frees more. The last checkpoint is untouched."
        ) from error


def _prepare(arguments: argparse.Namespace) -> None:
    from training.prepare import Limits, prepare, told

    limits = Limits(smallest=arguments.smallest)
    print(told(prepare(arguments.sources, arguments.index, limits, arguments.workers)))


def _evaluate(arguments: argparse.Namespace) -> None:
    from training.evaluate import Question, evaluate

    question = Question(
        models=tuple(arguments.model),
        render_factors=tuple(arguments.render_factor),
        vividness=arguments.vividness,
        blends=arguments.blends,
        lpips=tuple(arguments.lpips) if arguments.lpips else None,
        fid=arguments.fid,
        truth=not arguments.no_truth,
        report=arguments.report,
        shown=arguments.shown,
        seed=arguments.seed,
    )
    evaluate(question, arguments.pictures, as_json=arguments.json)


def _export(arguments: argparse.Namespace) -> None:
    from training.export import Telling, export

    telling = Telling(
        title=arguments.title,
        good_for=arguments.good_for,
        licence=arguments.licence,
        data=tuple(arguments.data),
        render_factor=arguments.render_factor,
        vividness=arguments.vividness,
    )
    run, *also = arguments.run
    size = export(run, arguments.output, telling, also)
    print(f"{arguments.output}: {size:,} bytes")


def main() -> int:
    """Run a stage. 0: done; 1: could not, with one sentence; 2: wrong usage; 130: stopped."""
    arguments = _parser().parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s", datefmt="%H:%M:%S")
    stages = {
        "prepare": _prepare,
        **dict.fromkeys(_TRAINING, _train),
        "evaluate": _evaluate,
        "export": _export,
    }
    try:
        stages[arguments.stage](arguments)
    except RestorerError as error:
        print(error, file=sys.stderr)
        return 1
    except OSError as error:  # a full disk, a folder that may not be written to
        what = error.filename or "A file of the run"
        why = error.strerror or error
        print(f"{what}: {why}. What was saved before is untouched.", file=sys.stderr)
        return 1
    except KeyboardInterrupt as stop:
        going_on = "; start again to go on from the last checkpoint"
        print(
            str(stop) or f"Stopped{going_on if arguments.stage in _TRAINING else ''}.",
            file=sys.stderr,
        )
        return 130
    return 0


if __name__ == "__main__":
    sys.exit(main())
