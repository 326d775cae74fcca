import threading

from sender import send

COUNT = 3


def consume(inbox):
    for mail in iter(inbox.get, None):
        send(mail)


def start_all(inbox):
    threads = []
    for number in range(COUNT):
        thread = threading.Thread(target=consume, args=(inbox,), name=f"sender-{number}")
        thread.start()  # expect: TW201
        threads.append(thread)
    return threads
