import threading

from totals import adjust, show, transferred
from uplink import upload


def main():
    uploads = [threading.Thread(target=upload, args=(number,)) for number in range(5)]
    for thread in uploads:
        thread.start()
    transferred()
    adjust(-1)
    show()
    for thread in uploads:
        thread.join()


if __name__ == "__main__":
    main()
