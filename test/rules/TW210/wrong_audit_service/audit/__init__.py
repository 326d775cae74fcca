from .log import AuditLog
