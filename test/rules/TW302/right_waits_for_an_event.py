import threading
import time

done = threading.Event()


def work():
    time.sleep(1)
    done.set()


thread = threading.Thread(target=work)
thread.start()
while not done.wait(1):
    print("still working")
thread.join()
