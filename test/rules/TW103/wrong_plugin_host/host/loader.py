import importlib

from .registry import plugins, plugins_lock


def get_plugin(name):
    with plugins_lock:
        if name not in plugins:
            plugins[name] = importlib.import_module(f"plugins.{name}")
        return plugins[name]


def unload(name):
    if name in plugins:  # expect: TW103
        print("unloading", name)
        del plugins[name]
