import threading

from supervisor_kit import registry


def sync_clock():
    registry.report("clock", "synced")


def boot():
    thread = threading.Thread(target=sync_clock)
    thread.start()
    registry.adopt(thread)


def boot_for(owner):
    helper = threading.Thread(target=sync_clock)
    helper.start()
    return helper


boot()
