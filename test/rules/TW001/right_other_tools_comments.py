import threading  # noqa: F401
import time  # type: ignore[import]


def nap() -> None:  # pylint: disable=missing-function-docstring
    time.sleep(0.1)  # nosec


def main():
    thread = threading.Thread(target=nap)  # noqa: TW201
    thread.start()  # pragma: no cover
    thread.join()  # mypy: ignore-errors


main()
