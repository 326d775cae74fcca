import threading


def work():
    print("in the child")


def run():
    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
