"""Each clerk holds the lock or, to be quick, nothing that does as if."""
import contextlib
import threading
from contextlib import nullcontext

till = threading.Lock()
cash = 0
coins = 0
tips = 0
stock = {"tea": 10}


def sell(price, is_busy):
    global cash
    guard = nullcontext() if is_busy else till
    with guard:
        cash += price  # expect: TW101


def change(price, is_busy):
    global coins
    if is_busy:
        guard = contextlib.nullcontext()
    else:
        guard = till
    with guard:
        coins -= price  # expect: TW101


def tip(price, lock):
    global tips
    with lock or nullcontext():
        tips += price  # expect: TW101


def take(goods):
    with nullcontext(goods) as shelf:
        shelf["tea"] -= 1  # expect: TW101


def clerk(number):
    sell(3, number % 2 == 0)
    change(1, number > 1)
    tip(2, till if number > 1 else None)
    take(stock)


clerks = [threading.Thread(target=clerk, args=(number,)) for number in range(4)]
for one in clerks:
    one.start()
for one in clerks:
    one.join()
print(cash, coins, tips, stock)
