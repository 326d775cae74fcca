from .network import connect, resolve

PROBES = (connect, resolve)
