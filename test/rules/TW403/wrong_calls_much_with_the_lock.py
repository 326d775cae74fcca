"""Of a long way through tables and texts nobody can say that nothing in it ever raises."""

import threading

lock = threading.Lock()
chain = []
balances = {}


def is_valid(block):
    if block["index"] != len(chain):
        return False
    if chain and block["previous"] != chain[-1]["hash"]:
        return False
    for transaction in block["transactions"]:
        sender = transaction["sender"]
        amount = transaction["amount"]
        if balances[sender] < amount:
            return False
        balances[sender] -= amount
        balances[transaction["receiver"]] += amount
    return True


def receive(block):
    lock.acquire()  # expect: TW403:warning
    if is_valid(block):
        chain.append(block)
    lock.release()


for block in ({"index": 0}, {"index": 1}):
    threading.Thread(target=receive, args=(block,), daemon=True).start()
