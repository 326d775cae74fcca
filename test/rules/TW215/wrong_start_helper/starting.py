import threading


def start(target, what):
    thread = threading.Thread(target=target, args=(what,))  # expect: TW215
    thread.start()
    thread.join()
