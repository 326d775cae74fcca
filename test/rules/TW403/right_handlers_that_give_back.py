import threading

desk = threading.Lock()
prices = {}


def read_prices(path):
    desk.acquire()
    try:
        with open(path) as sheet:
            prices["sheet"] = sheet.read()
        desk.release()
    except OSError:
        desk.release()
        print("no prices at", path)
    except BaseException:
        desk.release()
        raise


def set_price(name, text):
    desk.acquire()
    try:
        price = float(text)
    except ValueError:
        price = 0
    finally:
        desk.release()
    print(name, price)


readers = [threading.Thread(target=read_prices, args=(path,)) for path in ("old.txt", "new.txt")]
for reader in readers:
    reader.start()
set_price("salt", "3")
for reader in readers:
    reader.join()
