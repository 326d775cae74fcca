import threading
import urllib.request


def check_site():
    with urllib.request.urlopen("https://example.org") as reply:
        print(reply.status)


def main():
    checker = threading.Thread(target=check_site())  # expect: TW203
    checker.start()
    print("checking")
    checker.join()


main()
