"""Called by whatever answers requests."""

import peers


def joined(address):
    peers.addresses.add(address)


def left(address):
    peers.addresses.discard(address)
