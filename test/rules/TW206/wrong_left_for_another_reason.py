"""The loop ends with its last name, whatever came of the threads: they could all run side by side."""

import threading

sizes: dict[str, int] = {}


def measure(name: str) -> None:
    with open(name, "rb") as file:
        sizes[name] = len(file.read())


def measure_until(names: list[str], last: str) -> None:
    for name in names:
        thread = threading.Thread(target=measure, args=(name,))
        thread.start()
        thread.join()  # expect: TW206
        if name == last:
            break


def measure_all(names: list[str]) -> None:
    for name in names:
        thread = threading.Thread(target=measure, args=(name,))
        thread.start()
        thread.join()  # expect: TW206
        for other in names:
            if other == thread.name:
                break


measure_until(["a", "b", "c"], "b")
measure_all(["a", "b"])
print(sizes)
