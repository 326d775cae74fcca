import locale
import threading


def show(number):
    print(number, locale.setlocale(locale.LC_ALL), locale.setlocale(locale.LC_TIME, None))


threads = [threading.Thread(target=show, args=(number,)) for number in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
