import threading

from commands import obey, stopping


def work():
    while not stopping.wait(0.05):
        print("working")


worker = threading.Thread(target=work)
worker.start()
obey("stop")
worker.join()
