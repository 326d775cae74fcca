import threading

from duties import sweep


def hire(name):
    member = threading.Thread(target=sweep, args=(name,))
    member.start()  # threadwise: ignore[TW201]
    return member
