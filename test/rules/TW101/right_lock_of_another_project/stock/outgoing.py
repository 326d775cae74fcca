import warehouse.shared

from . import level


def ship(orders):
    for order in orders:
        warehouse.shared.ledger_mutex.acquire()
        try:
            level.on_hand -= order
        finally:
            warehouse.shared.ledger_mutex.release()
