"""The body of a loop is missing: the file is no Python yet."""

import threading
import time


def receive():
    time.sleep(100)


thread = threading.Thread(target=receive)
thread.daemon = True
thread.start()
while(True):

print("land")
