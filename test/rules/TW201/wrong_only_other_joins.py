import os
import queue
import threading

jobs = queue.Queue()


def shipper():
    while True:
        path = jobs.get()
        if path is None:
            jobs.task_done()
            break
        print("shipping", path)
        jobs.task_done()


def main(root):
    thread = threading.Thread(target=shipper)
    thread.start()  # expect: TW201
    names = ["app.log", "audit.log", "mail.log"]
    for name in names:
        jobs.put(os.path.join(root, name))
    jobs.put(None)
    print("queued " + ", ".join(names))
    return len(names)


main("/var/log")
