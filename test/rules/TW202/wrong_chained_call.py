import threading
import urllib.request


def refresh(url):
    with urllib.request.urlopen(url) as reply:
        print(url, reply.status)


def main():
    print("refreshing in the background")
    threading.Thread(target=refresh, args=("https://example.org",)).run()  # expect: TW202
    print("meanwhile, the prompt is yours")


main()
