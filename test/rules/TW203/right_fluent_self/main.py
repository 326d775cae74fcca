import threading

from command import Command


def main():
    backup = Command("tar").with_args("-c", "/home")
    thread = threading.Thread(target=Command("sync").with_args())
    other = threading.Thread(target=backup.with_args("-z"))
    thread.start()
    other.start()
    thread.join()
    other.join()


main()
