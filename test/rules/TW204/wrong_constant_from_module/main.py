from threading import Thread

import settings
from actions import announce
from settings import CHANNEL


def main():
    first = Thread(target=announce, args=CHANNEL)  # expect: TW204
    second = Thread(target=announce, args=(settings.PORT))  # expect: TW204
    first.start()
    second.start()
    first.join()
    second.join()


main()
