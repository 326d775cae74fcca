from .importer import Importer
