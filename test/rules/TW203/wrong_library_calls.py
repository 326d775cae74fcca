import threading
import time


def main():
    pause = threading.Thread(target=time.sleep(3))  # expect: TW203
    pause.start()
    shout = threading.Thread(target=print("hello from the thread"))  # expect: TW203
    shout.start()
    pause.join()
    shout.join()


main()
