"""Turned on twice is as good as once, where nothing is given back that hangs on who was first."""
import threading

started = False
label = ""


def start():
    global started
    if not started:
        name = "server"
        started = True
        print("starting in", name)
    return started


def named():
    global label
    if label == "":
        label = "server"
        return label
    return label


def work():
    start()
    named()


threads = [threading.Thread(target=work) for _ in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
