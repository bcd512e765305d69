"""The devices of this machine, and what each of them is good at."""

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from restorer.errors import RestorerError

if TYPE_CHECKING:
    import torch

NAMES: Final = ("auto", "cpu", "cuda", "mps")


@dataclass(frozen=True)
class Device:
    """A device as it is shown to a person.

    Attributes:
        name: What ``--device`` takes: "cuda", "mps" or "cpu".
        title: The device's own name.
        memory: Bytes of its memory, 0 where that is not known.
        precision: In which numbers networks run on it.
    """

    name: str
    title: str
    memory: int
    precision: str


def choose(name: str) -> "torch.device":
    """The device of that name; "auto" takes CUDA, then Apple's MPS, then the CPU.

    Raises:
        RestorerError: There is no such device in this machine, or torch was built without it.
    """
    import torch

    if name not in NAMES:
        raise RestorerError(
            "There is no device {name}: use one of {names}.",
            name=repr(name),
            names=", ".join(NAMES),
        )
    present = _present()
    if name == "auto":
        return torch.device(present[0])
    if name not in present:
        raise RestorerError(
            "No {name} device can be used on this machine, only: {names}.",
            name=name,
            names=", ".join(present),
        )
    return torch.device(name)


def describe() -> list[Device]:
    """The devices that can be used, the one that "auto" takes first."""
    import torch

    devices = []
    for name in _present():
        device = torch.device(name)
        precision = str(precision_of(device)).removeprefix("torch.")
        devices.append(Device(name, _title(name), _memory(name), precision))
    return devices


def precision_of(device: "torch.device") -> "torch.dtype":
    """The numbers in which networks run on that device.

    CPU: bfloat16 where the processor multiplies it in hardware (AMX: 4 to 5 times the speed
    of float32; AVX-512 BF16: twice), else float32. CUDA: float16 from compute capability 7.0
    (tensor cores) on, eight times finer than bfloat16; an overflow is noticed, and the photo
    done again in float32. MPS: float32. bfloat16 changes the final pictures of the parity
    fixtures' small networks by at most 1 of 255 on average and 8 anywhere, those of the bundled
    model by at most 1 and 16; tests hold both. float16 was not tried on CUDA.
    """
    import torch

    if device.type == "cuda" and torch.cuda.get_device_capability(device) >= (7, 0):
        return torch.float16
    if device.type == "cpu":
        able = torch.cpu.get_capabilities()
        if able.get("amx_bf16") or able.get("avx512_bf16"):
            return torch.bfloat16
    return torch.float32


def group_of(device: "torch.device") -> int:
    """How many squares of one size are worth running at once: on a CPU single ones are faster."""
    return 8 if device.type == "cuda" else 1


def _present() -> list[str]:
    import torch

    present = ["cpu"]
    if torch.backends.mps.is_available():
        present.insert(0, "mps")
    if torch.cuda.is_available():
        present.insert(0, "cuda")
    return present


def _title(name: str) -> str:
    import torch

    if name == "cuda":
        return torch.cuda.get_device_name()
    if name == "mps":
        return "Apple Metal"
    return str(torch.cpu.get_capabilities().get("cpu_name") or "processor")


def _memory(name: str) -> int:
    import torch

    if name == "cuda":
        return torch.cuda.get_device_properties().total_memory
    if name == "mps":
        return torch.mps.recommended_max_memory()
    try:
        return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    except (AttributeError, ValueError):  # Windows
        return 0
