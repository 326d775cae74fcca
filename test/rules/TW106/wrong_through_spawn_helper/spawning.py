import threading


def spawn(task, name):
    thread = threading.Thread(target=task, name=name)
    thread.start()
    return thread
