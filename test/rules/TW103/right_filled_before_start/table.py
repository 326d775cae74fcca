routes = {}


def add_route(path, target):
    if path in routes:
        raise ValueError(path)
    routes[path] = target


def lookup(path):
    if path in routes:
        return routes[path]
    return routes.get("/", "404")
