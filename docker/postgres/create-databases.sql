-- Runs once, in an empty cluster, as its owner: one database per service, each owned by a role that may enter no other.
-- psql takes the passwords from the environment, so that none is written down here.
\set ON_ERROR_STOP on
\getenv identity_password IDENTITY_PASSWORD
\getenv catalog_password CATALOG_PASSWORD
\getenv sales_points_password SALES_POINTS_PASSWORD
\getenv fairs_password FAIRS_PASSWORD
\getenv traceability_password TRACEABILITY_PASSWORD
\getenv programme_password PROGRAMME_PASSWORD
\getenv events_password EVENTS_PASSWORD

CREATE ROLE ocop_identity     LOGIN PASSWORD :'identity_password';
CREATE ROLE ocop_catalog      LOGIN PASSWORD :'catalog_password';
CREATE ROLE ocop_sales_points LOGIN PASSWORD :'sales_points_password';
CREATE ROLE ocop_fairs        LOGIN PASSWORD :'fairs_password';
CREATE ROLE ocop_traceability LOGIN PASSWORD :'traceability_password';
CREATE ROLE ocop_programme    LOGIN PASSWORD :'programme_password';
CREATE ROLE ocop_events       LOGIN PASSWORD :'events_password';

CREATE DATABASE ocop_identity     OWNER ocop_identity;
CREATE DATABASE ocop_catalog      OWNER ocop_catalog;
CREATE DATABASE ocop_sales_points OWNER ocop_sales_points;
CREATE DATABASE ocop_fairs        OWNER ocop_fairs;
CREATE DATABASE ocop_traceability OWNER ocop_traceability;
CREATE DATABASE ocop_programme    OWNER ocop_programme;
CREATE DATABASE ocop_events       OWNER ocop_events;

REVOKE CONNECT, TEMPORARY ON DATABASE
  ocop_identity, ocop_catalog, ocop_sales_points, ocop_fairs, ocop_traceability, ocop_programme, ocop_events
  FROM PUBLIC;
