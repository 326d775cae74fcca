import sys
import threading
import time


def work():
    time.sleep(1)
    print("worked")


def main(argv):
    thread = threading.Thread(target=work)
    if "--now" in argv:
        thread.start()
    elif "--later" in argv:
        time.sleep(10)
        thread.start()
    else:
        print("tell me when")
        return
    thread.join()


main(sys.argv)
