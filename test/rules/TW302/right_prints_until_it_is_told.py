"""A thread that prints until it is told to end, and a pause between lines"""

import threading
import time

running = True


def show():
    while running:
        print("still here")


thread = threading.Thread(target=show)
thread.start()
begun = time.time()
while thread.is_alive() and time.time() - begun < 3:
    print("working")
    time.sleep(1)
running = False
thread.join()
print("done")
