import concurrent.futures
import urllib.request

pool = concurrent.futures.ThreadPoolExecutor(max_workers=2)


def notify(event):
    url = "https://example.org/hook?event=" + event
    pool.submit(lambda: urllib.request.urlopen(url, timeout=5).close())  # expect: TW210


def main():
    notify("start")
    input("return to leave ")
    notify("stop")


main()
