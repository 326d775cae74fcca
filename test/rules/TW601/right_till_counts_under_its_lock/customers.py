def buy(till, prices):
    for price in prices:
        till.pay(price)
