import os
import threading


def copy(source, target):
    with open(source, "rb") as reading, open(target, "wb") as writing:
        writing.write(reading.read())


def copy_beside(source, target):
    if os.path.getsize(source) == 0:
        return None
    thread = threading.Thread(target=copy, args=(source, target))  # expect: TW208
    thread.start()
    return thread


def back_up(folder, target):
    threads = []
    for path, _, names in os.walk(folder):
        for name in names:
            thread = copy_beside(os.path.join(path, name), os.path.join(target, name))
            if thread:
                threads.append(thread)
    for thread in threads:
        thread.join()


back_up(".", "/tmp/copy")
