"""A few nested settings are written out in order, and then a server is asked: the recursion ends where the settings do."""

import threading

import weatherclient


def fingerprint(settings):
    lines = []
    for name in sorted(settings):
        value = settings[name]
        if isinstance(value, dict):
            lines.append(name + fingerprint(value))
        else:
            lines.append(f"{name}={value}")
    return ";".join(lines)


def ask(station, settings):
    print(station, weatherclient.report(station, fingerprint(settings)))


stations = {"north": {"unit": {"wind": "kn"}}, "south": {"unit": {"wind": "m/s"}}}
askers = [threading.Thread(target=ask, args=item) for item in stations.items()]
for asker in askers:
    asker.start()
for asker in askers:
    asker.join()
