import threading

stock = {"nuts": 1, "bolts": 4}


def sell(name):
    if stock[name] > 0:  # expect: TW103
        stock[name] -= 1
        print("sold", name)


first = threading.Thread(target=sell, args=("nuts",))
second = threading.Thread(target=sell, args=("nuts",))
first.start()
second.start()
first.join()
second.join()
print(stock)
