import os
import threading


def build():
    os.chdir("/tmp")
    with open("done.txt", "w") as file:
        file.write("done")


thread = threading.Thread(target=build)
thread.start()
thread.join()
