import threading


def work():
    print("working")


def spawn():
    thread = threading.Thread(
        target=work,
        name="worker",
        daemon=True
    )
    thread.start()
    return thread


spawn()
