import threading


def work():
    print("working")


def spawn():
    thread = threading.Thread(
        target=work,
        name="worker"
    )
    thread.start()
    return thread


spawn()
