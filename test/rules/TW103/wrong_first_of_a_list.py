"""The first entry is the title, which is put in once: another thread may have put in a line of its own by then."""

import threading

lines: list[str] = []


def read() -> None:
    for number in range(100):
        lines.append(f"line {number}")


def entitle() -> None:
    if not lines:  # expect: TW103
        lines.append("title")


threads = [threading.Thread(target=read), threading.Thread(target=entitle)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(lines)
