import json
import sys
import threading

desk = threading.Lock()
prices = {}


def read_prices(path):
    desk.acquire()  # expect: TW403:warning
    try:
        with open(path) as sheet:
            prices["sheet"] = sheet.read()
        desk.release()
    except FileNotFoundError:
        print("no prices at", path)


def set_price(name, text):
    try:
        desk.acquire()  # expect: TW403:warning
        prices[name] = float(text)
        desk.release()
    except ValueError:
        print(text, "is no price")


def raise_price(name):
    desk.acquire()  # expect: TW403:warning
    try:
        prices[name] = prices[name] * 2
        desk.release()
    except KeyError:
        pass


def take_over(text):
    desk.acquire()  # expect: TW403:hint
    try:
        prices.update(json.loads(text))
        desk.release()
    except ValueError:
        sys.exit("these are no prices")


def publish(page):
    desk.acquire()  # expect: TW403:hint
    try:
        page.show(prices)
        desk.release()
    except OSError:
        print("not shown")


readers = [threading.Thread(target=read_prices, args=(name,)) for name in ("old.txt", "new.txt")]
readers.append(threading.Thread(target=set_price, args=("salt", "3")))
readers.append(threading.Thread(target=raise_price, args=("salt",)))
for reader in readers:
    reader.start()
for reader in readers:
    reader.join()
