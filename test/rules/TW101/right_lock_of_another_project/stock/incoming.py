from warehouse.shared import ledger_mutex as mutex

from . import level


def receive(crates):
    for crate in crates:
        with mutex:
            level.on_hand += len(crate)
