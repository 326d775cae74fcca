try:
    from jobkit import make_job
except ImportError:
    from .fallback import make_job

from tracing_kit import wrap
