import threading

from ledger import Ledger
from printer import Printer

ledger = Ledger()
adders = [threading.Thread(target=ledger.add, args=(n,)) for n in range(4)]
for adder in adders:
    adder.start()
ledger.close_month(Printer("desk"))
for adder in adders:
    adder.join()
