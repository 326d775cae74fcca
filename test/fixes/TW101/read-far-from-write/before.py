import threading

balance = 100


def withdraw(amount):
    """Takes money out."""
    global balance
    before = balance
    # a fee of one
    fee = 1
    report = f"""withdrawing
    {amount} of
{before}"""
    balance = before - amount - fee
    return report


def main():
    threads = [threading.Thread(target=withdraw, args=(10,)) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(balance)
    print(withdraw(1))


main()
